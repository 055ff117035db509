import { expect, test } from 'vitest';
import { formatKeyFile, openKeyFile, readKeyFile } from '#core/sitting/key-file.ts';
import { newSigner } from '../ledger/signing.ts';
import { organiserOf, quickCipher, realCipher } from './builders.ts';

const SECRET = 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I';

async function keyFile(passphrase: string, cipher = quickCipher) {
  const label = organiserOf(await newSigner());
  return { label, text: await formatKeyFile(label, SECRET, passphrase, cipher) };
}

test('a key file opens with its passphrase, after 600,000 rounds of PBKDF2', async () => {
  const cipher = realCipher;
  const { label, text } = await keyFile('སྨན་པ 才让 2026', cipher);
  const read = readKeyFile(text);
  if (!read.ok) throw new Error(read.error.code);

  expect(read.value.label).toEqual(label);
  expect(read.value.lock.rounds).toBe(600_000);
  expect(await openKeyFile(read.value, ' སྨན་པ 才让 2026 ', cipher)).toEqual({ ok: true, value: SECRET });
  expect(text).not.toContain(SECRET);
});

test('another passphrase is told from a damaged file', async () => {
  const { text } = await keyFile('correct horse');
  const read = readKeyFile(text);
  if (!read.ok) throw new Error(read.error.code);

  expect(await openKeyFile(read.value, 'correct house', quickCipher)).toEqual({
    ok: false,
    error: { code: 'E_KEY_PASSPHRASE' },
  });
  expect(readKeyFile(text.replace(/"box":"..../, '"box":"AAAA'))).toEqual({
    ok: false,
    error: { code: 'E_KEY_DAMAGED' },
  });
});

test.each([
  ['{}', 'E_KEY_NOT'],
  ['', 'E_KEY_NOT'],
  ['{"fmt":"sanyu-sealed/1"}', 'E_KEY_NOT'],
  ['{"fmt":"sanyu-organiser-key/2"}', 'E_KEY_VERSION'],
  ['{"fmt":"sanyu-organiser-key/1"}', 'E_KEY_DAMAGED'],
])('says what a file is: %s', (text, code) => {
  expect(readKeyFile(text)).toMatchObject({ ok: false, error: { code } });
});

test('a file that asks for fewer rounds, or for so many that a phone would hang, is not tried', async () => {
  const { text } = await keyFile('correct horse');

  for (const rounds of [1000, 2 ** 31]) {
    expect(readKeyFile(text.replace('600000', String(rounds)))).toMatchObject({ ok: false });
  }
});

test('no two files of one key are alike', async () => {
  const label = organiserOf(await newSigner());
  const [one, other] = await Promise.all(
    [1, 2].map(() => formatKeyFile(label, SECRET, 'correct horse', quickCipher)),
  );

  expect(one).not.toBe(other);
});
