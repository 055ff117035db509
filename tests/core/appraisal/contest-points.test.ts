import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_DECISIONS } from '#core/appraisal/decisions.ts';
import type { Situation } from '#core/appraisal/evaluate.ts';
import { evaluate } from '#core/appraisal/evaluate.ts';
import { startMerge } from '#core/appraisal/merge.ts';
import type { ContestComponent } from '#core/appraisal/scheme.ts';
import { schemeFindings } from '#core/appraisal/scheme-findings.ts';
import type { ContestResult } from '#core/contest/result.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import { finished, resultBytes } from '../contest/result-builders.ts';
import { newSigner, verify } from '../ledger/signing.ts';
import { organiserOf } from '../sitting/builders.ts';
import { CONTEST, PLAN, rosterOf, rosterPerson, scheme } from './bench-builders.ts';
import { file, honest, id, material } from './builders.ts';

const signer = await newSigner();
const organisers = [organiserOf(signer)];
/** 150, 130, 90, 100 points; the members of each team by staff number. */
const MATCH = finished([50, 30, -10, 0], { '007': 0, '008': 1, '009': 2, '0010': 3 });
const only = (change: Partial<ContestComponent> = {}) =>
  scheme({ components: [{ ...(CONTEST as ContestComponent), ...change, weight: 100 }] });

interface Wanted extends Partial<Situation> {
  readonly trusted?: readonly Organiser[];
}

async function appraised(files: readonly Uint8Array[], { trusted = organisers, ...change }: Wanted = {}) {
  const merge = startMerge({ ...material, organisers: trusted }, verify);
  for (const [at, bytes] of files.entries()) await merge.add({ name: `${at}.jsonl`, bytes });
  const evaluation = evaluate({
    ...{ collection: merge.collection(), roster: null, scheme: only(), plans: [PLAN] },
    ...{ decisions: NO_DECISIONS, day: '2026-12-31', ...change },
  });
  return { ...evaluation, files: merge.appraisal() };
}

const scores = ({ people }: Awaited<ReturnType<typeof appraised>>) =>
  Object.fromEntries(people.map(({ number, components }) => [number, components[0]?.score]));
const codes = (issues: readonly { readonly code: string }[] = []) => issues.map(({ code }) => code);
const result = (change: Partial<ContestResult> = {}) => resultBytes(signer, MATCH, change);

test('everybody in a signed result has the share of the best team’s points', async () => {
  // Of 150 points; 10 of 10 for the best, to the hundredth, then to the digit the scheme wants.
  expect(scores(await appraised([await result()]))).toEqual({
    '007': 10_000,
    '008': 8670,
    '009': 6000,
    '0010': 6670,
  });
});

test('where the scheme has places, they count, and the last is for every place after it', async () => {
  const change = { scheme: only({ places: [10, 8, 5] }) };
  expect(scores(await appraised([await result()], change))).toEqual({
    '007': 10_000,
    '008': 8000,
    '009': 5000,
    '0010': 5000,
  });
});

test('neither the order of the files nor one handed in twice changes a score, and of a match the newest counts', async () => {
  const corrected = finished([0, 30, 0, 0], { '007': 0, '008': 1 });
  const files = [
    await result(),
    await resultBytes(signer, corrected, { at: '2026-11-23T10:00:00.000Z' }),
    await result({ id: '00'.repeat(8), to: '2026-11-22T09:00:00.000Z' }),
    file({ events: [honest(9, { id: id(1) })] }).bytes,
  ];
  const once = scores(await appraised(files));
  // Two contests: of each person the better one.
  expect(once).toEqual({ '007': 10_000, '008': 10_000, '009': 6000, '0010': 6670 });
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8, maxLength: 8 }),
      async (order) => {
        expect(scores(await appraised(order.map((at) => files[at]!)))).toEqual(once);
      },
    ),
    { numRuns: 20 },
  );
});

test('what the clerk enters goes before what is signed, and is said where they differ; the roster comes last', async () => {
  const entered = { contest: { '007': 7, '008': 8.67 } };
  const roster = rosterOf(
    rosterPerson('007', '队员007', { entered: { contest: '3' } }),
    rosterPerson('008', '队员008'),
    rosterPerson('009', '队员009', { entered: { contest: '3' } }),
    rosterPerson('011', '才让', { entered: { contest: '4' } }),
    rosterPerson('012', '卓玛'),
  );
  const sheet = await appraised([await result()], { roster, decisions: { ...NO_DECISIONS, entered } });

  expect(scores(sheet)).toEqual({ '007': 7000, '008': 8670, '009': 6000, '011': 4000, '012': 0 });
  expect(
    sheet.people.map(({ remarks }) => codes(remarks).filter((code) => code.startsWith('E_SCORE_'))),
  ).toEqual([['E_SCORE_CONTEST'], [], [], [], ['E_SCORE_NOT_ENTERED']]);
});

test('somebody whose staff number the roster does not know is a stranger to be linked by hand', async () => {
  const roster = rosterOf(rosterPerson('7', '才让'));
  const before = await appraised([await result()], { roster });
  const links = { '007': '7' };
  const linked = await appraised([await result()], { roster, decisions: { ...NO_DECISIONS, links } });

  expect(before.strangers.map(({ number }) => number).sort()).toEqual(['0010', '007', '008', '009']);
  expect(scores(before)).toEqual({ '7': 0 });
  expect(scores(linked)).toEqual({ '7': 10_000 });
});

test.each([
  ['before the period', { from: '2025-11-22T08:00:00.000Z', to: '2025-11-22T09:00:00.000Z' }],
  ['after the day as of which is judged', { at: '2027-01-01T00:00:00.000Z', to: '2026-12-31T16:30:00.000Z' }],
])('a contest that was held %s counts for nothing', async (_, change) => {
  expect(scores(await appraised([await result(change)]))).toMatchObject({ '007': 0 });
});

test.each([
  [[], 'E_RESULT_UNKNOWN'],
  [[organiserOf(signer, { from: '2026-12-01' })], 'E_RESULT_EARLY'],
  [[organiserOf(signer, { to: '2026-11-01' })], 'E_RESULT_EXPIRED'],
  [[organiserOf(signer, { revoked: '2026-11-02' })], 'E_RESULT_REVOKED'],
])(
  'a result by a key that does not count gives nobody anything and is remarked: %#',
  async (trusted, code) => {
    const sheet = await appraised([await result()], { trusted });

    expect(sheet.people).toEqual([]);
    expect(codes(sheet.files.remarks)).toEqual([code]);
  },
);

test('a damaged result is told by name and changes nothing', async () => {
  const bytes = (await result()).map((byte, at) => (at === 300 ? byte ^ 1 : byte));
  const sheet = await appraised([bytes]);

  expect(sheet.people).toEqual([]);
  expect(sheet.files.unreadable).toEqual([
    { file: '0.jsonl', issues: [{ code: 'E_RESULT_DAMAGED', file: '0.jsonl' }] },
  ]);
});

test('places are worth at most full marks, and no more than a better place', () => {
  const there = { quizzes: ['school', 'county'], plans: ['2026'] };
  const found = (places: readonly number[]) =>
    schemeFindings(only({ places: [...places] }), there).map(({ field }) => field);

  expect(found([10, 8, 8, 0])).toEqual([]);
  expect(found([11, 8, 9])).toEqual(['components.0.places.0', 'components.0.places.2']);
});
