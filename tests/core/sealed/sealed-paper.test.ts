import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '#core/canonical-json.ts';
import { DOMAINS, hashLine } from '#core/ledger/hash.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import { openSealed, readSealed, sealPaper, timeIssue } from '#core/sealed/sealed-paper.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { SCHOOL, blueprint } from '../appraisal/builders.ts';
import { quickCipher, realCipher } from '../sitting/builders.ts';

const CODE = 'K3QZ7M2P9X';
const content = { banks: [SCHOOL], quiz: blueprint('school', 10) };
const times = { opens: '2026-12-20T01:00:00.000Z', closes: '2026-12-20T03:00:00.000Z' };

async function opened(text: string, code: string, cipher = quickCipher) {
  const read = readSealed(text);
  return read.ok ? openSealed(read.value, code, QUESTION_MODELS, cipher) : read;
}

test('opens with the passcode as it was heard and typed, and the bank keeps its hash', async () => {
  const cipher = realCipher;
  const text = await sealPaper(content, times, CODE, cipher);

  for (const typed of [CODE, 'k3qz7-m2p9x', ' K3QZ7 M2P9X ', 'ｋ３ｑｚ７ｍ２ｐ９ｘ']) {
    const read = await opened(text, typed, cipher);
    expect(read).toEqual({ ok: true, value: content });
    expect(read.ok && read.value.banks.map(bankSha)).toEqual([bankSha(SCHOOL)]);
  }
  expect(text).not.toContain(SCHOOL.questions[0]?.id);
  expect(text).toContain('"rounds":600000');
});

test('shows on the outside what it is, and says when it is too early and too late', async () => {
  const read = readSealed(await sealPaper(content, times, CODE, quickCipher));
  if (!read.ok) throw new Error(read.error.code);
  const { label } = read.value;

  expect(label).toEqual({ quiz: 'school', title: { zh: 'school' }, ...times });
  expect(timeIssue(label, '2026-12-20T00:59:59.999Z')?.code).toBe('E_SEALED_EARLY');
  expect(timeIssue(label, '2026-12-20T01:00:00.000Z')).toBeNull();
  expect(timeIssue(label, '2026-12-20T03:00:00.000Z')?.code).toBe('E_SEALED_OVER');
  expect(timeIssue({ opens: null, closes: null }, '2000-01-01T00:00:00.000Z')).toBeNull();
});

test('another passcode is told from a damaged file', async () => {
  const text = await sealPaper(content, times, CODE, quickCipher);

  expect(await opened(text, 'K3QZ7M2P9Y')).toEqual({ ok: false, error: { code: 'E_SEALED_PASSPHRASE' } });
  expect(await opened(text.slice(0, -40), CODE)).toEqual({ ok: false, error: { code: 'E_SEALED_DAMAGED' } });
});

test('no changed character leads to another paper or another time', async () => {
  const text = await sealPaper(content, times, CODE, quickCipher);

  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 2), fc.constantFrom('0', 'a', 'Z', '9'), async (at, sign) => {
      if (text[at] === sign) return;
      const read = await opened(text.slice(0, at) + sign + text.slice(at + 1), CODE);
      expect(read.ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a time that was changed by someone who mended the sum does not open either', async () => {
  const file = JSON.parse(await sealPaper(content, times, CODE, quickCipher)) as Record<string, Json>;
  const { sum: _, label, ...rest } = file;
  const mended = { ...rest, label: { ...(label as object), opens: null } };
  const sum = hashLine(DOMAINS.sealed, canonicalJson(mended));
  const forged = canonicalJson({ ...mended, sum });

  expect(await opened(forged, CODE)).toEqual({ ok: false, error: { code: 'E_SEALED_PASSPHRASE' } });
});

test.each([
  ['[]', 'E_SEALED_NOT'],
  ['{"fmt":"sanyu-organiser-key/1"}', 'E_SEALED_NOT'],
  ['{"fmt":"sanyu-sealed/7"}', 'E_SEALED_VERSION'],
])('says what a file is: %s', (text, code) => {
  expect(readSealed(text)).toMatchObject({ ok: false, error: { code } });
});

test('what was sealed by someone who knows the passcode is still read by its schemas', async () => {
  const odd = { ...SCHOOL, questions: [{ ...SCHOOL.questions[0]!, kind: 'no-such-kind' }] };
  const text = await sealPaper({ ...content, banks: [odd] }, times, CODE, quickCipher);

  expect(await opened(text, CODE)).toEqual({ ok: false, error: { code: 'E_SEALED_DAMAGED' } });
});

const COUNTY = {
  ...SCHOOL,
  id: 'county',
  questions: SCHOOL.questions.map((question) => ({ ...question, id: `county-${question.id}` })),
};
const both = { banks: [SCHOOL, COUNTY], quiz: { ...blueprint('school', 15), banks: [SCHOOL.id, 'county'] } };

test('a paper may hold all the banks of its quiz, in the order papers are drawn by', async () => {
  const read = await opened(await sealPaper(both, times, CODE, quickCipher), CODE);

  expect(read).toEqual({ ok: true, value: both });
  expect(read.ok && read.value.banks.map(bankSha)).toEqual([bankSha(SCHOOL), bankSha(COUNTY)]);
});

test.each([
  ['a bank is missing', { ...both, banks: [SCHOOL] }],
  [
    'a bank is not of the quiz',
    { ...both, banks: [SCHOOL, COUNTY, { ...COUNTY, id: 'more', questions: [] }] },
  ],
  ['they stand in another order', { ...both, banks: [COUNTY, SCHOOL] }],
  ['a question is in two of them', { ...both, banks: [SCHOOL, { ...SCHOOL, id: 'county' }] }],
  ['there are too few questions', { ...both, quiz: { ...both.quiz, count: 400 } }],
])('the banks are not those of the quiz when %s', async (_, odd) => {
  expect(await opened(await sealPaper(odd, times, CODE, quickCipher), CODE)).toEqual({
    ok: false,
    error: { code: 'E_SEALED_DAMAGED' },
  });
});

test('a passcode that could be guessed in an afternoon is not taken', () => {
  expect(() => sealPaper(content, times, '123456', quickCipher)).toThrow(RangeError);
});
