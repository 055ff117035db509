import { expect, test } from 'vitest';
import { openKeyFile, readKeyFile } from '#core/sitting/key-file.ts';
import { Organiser, publicKeyOf } from '#core/sitting/organiser.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import { openSealed, readSealed } from '#core/sealed/sealed-paper.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { frozen } from '../../support/frozen.ts';
import { SCHOOL, blueprint } from '../appraisal/builders.ts';
import { importSigner, verify } from '../ledger/signing.ts';
import { realCipher } from '../sitting/builders.ts';

const keys = frozen('organiser-1');
const sealed = frozen('sealed-1');

test('key file and sealed papers of 2026 are still what they were', () => {
  expect([...keys.changed(), ...sealed.changed()]).toEqual([]);
});

test('a key file of 2026 still opens, and its key still signs in the name it carries', async () => {
  const read = readKeyFile(keys.file('key.json').toString());
  if (!read.ok) throw new Error(read.error.code);
  const { label } = read.value;
  const opened = await openKeyFile(read.value, 'སྨན་པ 才让 2026', realCipher);
  if (!opened.ok) throw new Error(opened.error.code);
  const signer = await importSigner(publicKeyOf(label), opened.value);
  const bytes = new Uint8Array([1, 2, 3]);

  expect(Organiser.parse(label)).toMatchObject({ id: 'county', name: '才让', unit: '玛沁县教育局' });
  expect(await verify(publicKeyOf(label), bytes, new Uint8Array(await signer.sign(bytes)))).toBe(true);
});

test('a sealed paper of 2026 with one bank still opens with its passcode', async () => {
  const read = readSealed(sealed.file('one-bank.json').toString());
  if (!read.ok) throw new Error(read.error.code);

  expect(read.value.label).toMatchObject({ quiz: 'school', opens: '2026-12-20T01:00:00.000Z' });
  expect(await openSealed(read.value, 'k3qz7 m2p9x', QUESTION_MODELS, realCipher)).toEqual({
    ok: true,
    value: { banks: [SCHOOL], quiz: blueprint('school', 10) },
  });
});

test('a sealed paper of 2026 with two banks still opens, and its banks keep their hashes', async () => {
  const read = readSealed(sealed.file('two-banks.json').toString());
  if (!read.ok) throw new Error(read.error.code);
  const opened = await openSealed(read.value, 'K3QZ7-M2P9X', QUESTION_MODELS, realCipher);
  const [first, second] = opened.ok ? opened.value.banks : [];

  expect(first && bankSha(first)).toBe(bankSha(SCHOOL));
  expect(second).toMatchObject({ id: 'county', version: SCHOOL.version });
  expect(second?.questions).toHaveLength(SCHOOL.questions.length);
});
