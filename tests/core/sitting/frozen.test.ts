import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startMerge } from '#core/appraisal/merge.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import { Organiser } from '#core/sitting/organiser.ts';
import { readSlip } from '#core/sitting/slip.ts';
import { material } from '../appraisal/builders.ts';
import { verify } from '../ledger/signing.ts';

const FROZEN = new URL('../../fixtures/frozen/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, FROZEN));
const listed = file('sitting-1/SHA256SUMS')
  .toString()
  .trimEnd()
  .split('\n')
  .map((line) => line.split('  ') as [sum: string, name: string]);

test.each(listed)('a file of a sitting of 2026 is still what it was: %s %s', (sum, name) => {
  expect(sha256Hex(file(`sitting-1/${name}`))).toBe(sum);
});

test('every frozen file is listed', () => {
  const names = readdirSync(new URL('sitting-1/', FROZEN)).filter((name) => name !== 'SHA256SUMS');

  expect(names.sort()).toEqual(listed.map(([, name]) => name));
});

test('a slip of 2026 is still read', async () => {
  expect(await readSlip(file('sitting-1/slip.jsonl'), verify)).toMatchObject({
    ok: true,
    value: { learner: { number: '007' }, entry: { sit: { room: expect.any(String) as string } } },
  });
});

test('a list of 2026 still raises the attempt and the paper it names', async () => {
  const organiser = Organiser.parse(JSON.parse(file('sitting-1/organiser.json').toString()));
  const merge = startMerge({ ...material, organisers: [organiser] }, verify);
  await merge.add({ name: 'list', bytes: file('sitting-1/manifest.jsonl') });
  await merge.add({ name: 'transcript', bytes: file('ledger-2/supervised.jsonl') });

  expect(merge.appraisal().people).toMatchObject([
    { number: '0042', level: 2, verified: 1, quizzes: [{ best: 80 }, {}] },
    { number: '007', level: 2, verified: 1, quizzes: [{ best: 90 }, {}] },
  ]);
});
