import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TranscriptFile } from '#core/appraisal/merge.ts';
import { mergeTranscripts } from '#core/appraisal/merge.ts';
import { AT, OTHER_DEVICE, utf8 } from '../ledger/builders.ts';
import { file, honest, id, material } from './builders.ts';

function merge(...files: readonly TranscriptFile[]) {
  return mergeTranscripts(files, material);
}

async function remarksOf(...files: readonly TranscriptFile[]) {
  return (await merge(...files)).people.map(({ remarks }) => remarks.map(({ code }) => code));
}

test('gives a person one row: best of each quiz, attempts, passes, mean, last day', async () => {
  const events = [
    honest(7, { id: id(1) }),
    honest(9, { id: id(2), start: '2026-12-31T16:55:50.000Z', end: '2026-12-31T17:00:00.000Z' }),
    honest(2, { id: id(3), quiz: 'county' }),
  ];

  expect((await merge(file({ events }))).people).toEqual([
    {
      number: '007',
      name: '卓玛',
      department: '办公室',
      quizzes: [
        { quiz: 'school', best: 90, attempts: 2, passed: true },
        { quiz: 'county', best: 50, attempts: 1, passed: false },
      ],
      attempts: 3,
      unverifiable: 0,
      passed: 1,
      total: 70,
      // Already New Year's Day where the learner sits.
      last: '2027-01-01',
      level: 0,
      verified: 0,
      remarks: [],
    },
  ]);
});

test('counts a quiz that was not taken as 0 in the mean, not as a result', async () => {
  const [person] = (await merge(file({ events: [honest(9)] }))).people;

  expect(person).toMatchObject({
    total: 45,
    quizzes: [{ best: 90 }, { best: null, passed: false }],
  });
  expect((await merge(file({ events: [] }))).people).toMatchObject([{ total: 0, attempts: 0, last: null }]);
});

test('keeps staff numbers apart that differ by a zero, and sorts by them', async () => {
  const numbers = ['7', '007', '07'].map((number) => file({ events: [], who: { number } }));

  expect((await merge(...numbers)).people.map(({ number }) => number)).toEqual(['007', '07', '7']);
});

test('joins several devices of one person', async () => {
  const phone = file({ events: [honest(6, { id: id(1) })] });
  const office = file({ events: [honest(9, { id: id(2) })], device: OTHER_DEVICE });

  expect((await merge(phone, office)).people).toMatchObject([
    { attempts: 2, remarks: [{ code: 'E_TRANSCRIPT_DEVICES', values: { devices: 2 } }] },
  ]);
});

test('an older and a newer file of one device are one record, silently', async () => {
  const events = [honest(6, { id: id(1) }), honest(9, { id: id(2) })];
  const older = file({ events: events.slice(0, 1), at: '2026-11-23T00:00:00.000Z' });

  expect(await merge(older, file({ events, name: 'b.jsonl' }))).toMatchObject({
    people: [{ attempts: 2, remarks: [] }],
    remarks: [],
  });
});

test('names the second copy of a file and counts it once', async () => {
  const events = [honest(6)];
  const twice = await merge(file({ events, name: 'b.jsonl' }), file({ events, name: 'a.jsonl' }));

  expect(twice.remarks).toEqual([
    { code: 'E_TRANSCRIPT_DUPLICATE', file: 'b.jsonl', values: { same: 'a.jsonl' } },
  ]);
  expect(twice.people).toMatchObject([{ attempts: 1 }]);
});

test('an unreadable file is listed with every problem and takes nothing else with it', async () => {
  const broken = { name: 'x.jsonl', bytes: utf8('hello') };
  const result = await merge(broken, file({ events: [honest(6)] }));

  expect(result.unreadable).toEqual([
    { file: 'x.jsonl', issues: [{ code: 'E_TRANSCRIPT_NOT', file: 'x.jsonl' }] },
  ]);
  expect(result.people).toHaveLength(1);
});

test('remarks a device whose chain forks', async () => {
  const first = honest(6, { id: id(1) });
  const here = file({ events: [first, honest(7, { id: id(2) })] });
  const there = file({ events: [first, honest(8, { id: id(3) })], at: '2026-12-01T00:00:00.000Z' });
  const [person] = (await merge(here, there)).people;

  expect(person?.attempts).toBe(3);
  expect(person?.remarks).toEqual([
    { code: 'E_TRANSCRIPT_FORK', values: { device: 'a1a1a1a1', place: 2 } },
    { code: 'E_TRANSCRIPT_FORK', values: { device: 'a1a1a1a1', place: 2 } },
  ]);
});

test('remarks one record under two staff numbers on both', async () => {
  const events = [honest(9)];

  expect(await remarksOf(file({ events }), file({ events, who: { number: '008' } }))).toEqual([
    ['E_TRANSCRIPT_COPY'],
    ['E_TRANSCRIPT_COPY'],
  ]);
});

test('remarks the same answers and timings under two staff numbers, though recorded anew', async () => {
  const copied = {
    ...honest(9),
    ...{ id: id(99), start: '2026-11-25T00:00:00.000Z', end: '2026-11-25T00:04:10.000Z' },
  };
  const mine = file({ events: [honest(9)] });
  const theirs = file({ events: [copied], device: OTHER_DEVICE, who: { number: '008' } });

  expect(await remarksOf(mine, theirs)).toEqual([['E_TRANSCRIPT_COPY'], ['E_TRANSCRIPT_COPY']]);
});

test('remarks points that differ, banks it does not know and names that differ', async () => {
  const events = [
    { ...honest(3, { id: id(1) }), score: 9 },
    {
      ...honest(9, { id: id(2) }),
      quiz: 'retired',
      start: '2026-11-22T23:55:50.000Z',
      end: '2026-11-23T00:00:00.000Z',
    },
  ];
  const earlier = { name: '拉姆', department: '办公室' };
  const files = [file({ events }), file({ events: [], who: earlier, at: '2026-01-01T00:00:00.000Z' })];
  const [person] = (await merge(...files)).people;

  expect(person).toMatchObject({ name: '卓玛', attempts: 1, unverifiable: 1 });
  expect(person?.remarks).toEqual([
    { code: 'E_TRANSCRIPT_NAME_DIFFERS', values: { names: '卓玛 (办公室) / 拉姆 (办公室)' } },
    {
      code: 'E_TRANSCRIPT_SCORE_DIFFERS',
      values: { quiz: 'school', end: events[0]!.end, claimed: '9/10', marked: '3/10' },
    },
    {
      code: 'E_TRANSCRIPT_BANK_UNKNOWN',
      values: { quiz: 'retired', end: events[1]!.end, bank: 'school@2026.11.1' },
    },
  ]);
});

/** Files of a few people and devices that overlap, fork, copy and differ in every way the merge knows. */
const files = fc
  .array(
    fc.record({
      number: fc.constantFrom('007', '7', '008'),
      name: fc.constantFrom('卓玛', 'ئايگۈل'),
      device: fc.constantFrom('a1'.repeat(32), 'b2'.repeat(32)),
      day: fc.integer({ min: 10, max: 13 }),
      rights: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 })), {
        maxLength: 4,
      }),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(({ number, name, device, day, rights }, i) =>
      file({
        name: `${i}.jsonl`,
        who: { number, name },
        device,
        at: AT.replace('-30T', `-${day}T`),
        events: rights.map(([right, n]) => honest(right, { id: id(n), quiz: n === 0 ? 'county' : 'school' })),
      }),
    ),
  );

test('the rows depend neither on the order of the files nor on copies', async () => {
  const handedIn = files.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
  );
  await fc.assert(
    fc.asyncProperty(handedIn, async ([once, mixed]) => {
      expect((await merge(...mixed)).people).toEqual((await merge(...once)).people);
    }),
  );
});

test('the whole appraisal, remarks about files included, does not depend on their order', async () => {
  const handedIn = files.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
  );
  await fc.assert(
    fc.asyncProperty(handedIn, async ([one, other]) => {
      expect(await merge(...other)).toEqual(await merge(...one));
    }),
  );
});
