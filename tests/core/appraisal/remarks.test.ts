import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MarkingMaterial } from '#core/appraisal/marking-key.ts';
import { mergeTranscripts, startMerge, type TranscriptFile } from '#core/appraisal/merge.ts';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import type { LedgerEvent } from '#core/ledger/record.ts';
import { signTranscript } from '#core/ledger/signed-transcript.ts';
import { AT, OTHER_DEVICE, learner, utf8 } from '../ledger/builders.ts';
import { chainOf, moment } from '../ledger/signing.ts';
import { COUNTY, SCHOOL, file, honest, id, material } from './builders.ts';

async function remarksOf(files: readonly TranscriptFile[], change: Partial<MarkingMaterial> = {}) {
  const { people } = await mergeTranscripts(files, { ...material, ...change });
  return people.map(({ remarks }) => remarks);
}

test('the best of a quiz is the greatest, wherever it stands among the attempts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 5 }),
      async (rights) => {
        const events = rights.map((right, i) => honest(right, { id: id(i + 1) }));
        const { people } = await mergeTranscripts([file({ events })], material);
        const best = Math.max(...rights);

        expect(people[0]?.quizzes[0]).toEqual({
          ...{ quiz: 'school', best: 10 * best, attempts: rights.length, passed: best >= 8 },
        });
      },
    ),
    { numRuns: 40 },
  );
});

test('three answers with their timings are enough to tell two people apart, two are not', async () => {
  for (const count of [2, 3]) {
    const few = { ans: honest(9).ans.slice(0, count), score: count };
    const mine = file({ events: [honest(9, few)] });
    const theirs = file({
      events: [honest(9, { ...few, id: id(99) })],
      device: OTHER_DEVICE,
      who: { number: '008' },
    });
    const copies = (await remarksOf([mine, theirs]))
      .flat()
      .filter(({ code }) => code === 'E_TRANSCRIPT_COPY');

    expect(copies).toHaveLength(count === 3 ? 2 : 0);
  }
});

test('a copy names everyone it is found with, in order, and what it is a copy of', async () => {
  const event = honest(9);
  const files = ['8', '07', '9'].map((number) => file({ events: [event], who: { number } }));
  const values = { quiz: 'school', end: event.end, numbers: '07, 8, 9' };

  expect(await remarksOf(files)).toEqual(
    Array.from({ length: 3 }, () => [{ code: 'E_TRANSCRIPT_COPY', values }]),
  );
});

test('a corrected question is told with the points before and after', async () => {
  const event = honest(3);
  const erratum = {
    ...{ bank: 'school', versions: ['2026.11.1'], question: event.ans[5]!.q, void: true as const },
    ...{ reason: { zh: '错' }, date: '2026-12-01', by: '甲' },
  };
  const values = { quiz: 'school', end: event.end, before: '3/10', after: '4/10' };

  expect(await remarksOf([file({ events: [event] })], { errata: [erratum] })).toEqual([
    [{ code: 'E_TRANSCRIPT_CORRECTED', values }],
  ]);
});

test('an attempt of several banks that are not here names all of them', async () => {
  const bank = [SCHOOL, COUNTY].map((one) => ({ id: one.id, ver: one.version, sha: 'd'.repeat(64) }));
  const [remarks] = await remarksOf([file({ events: [honest(9, { bank })] })], { banks: [] });

  expect(remarks).toMatchObject([
    { code: 'E_TRANSCRIPT_BANK_UNKNOWN', values: { bank: 'school@2026.11.1, county@2026.11.1' } },
  ]);
});

test('what ends after the clerk’s own clock is told, where there is one', async () => {
  const ahead = [file({ events: [honest(9)] })];

  expect(await remarksOf(ahead, { now: '2026-11-22T00:00:00.000Z' })).toMatchObject([
    [{ code: 'E_TRANSCRIPT_CLOCK_LATE', values: { quiz: 'school' } }],
  ]);
  expect(await remarksOf(ahead, { now: '2026-11-23T00:00:00.000Z' })).toEqual([[]]);
  expect(await remarksOf(ahead)).toEqual([[]]);
});

test('knows which attempts were asked in one language and answered in another', async () => {
  const spoken: readonly Partial<AttemptEvent>[] = [
    { lang: 'bo' },
    { lang: 'bo', to: 'bo' },
    { lang: 'bo', to: 'zh' },
  ];
  const merge = startMerge(material, null);
  await merge.add(file({ events: spoken.map((languages, i) => honest(9, { ...languages, id: id(i + 1) })) }));
  const crossed = [...merge.collection().records.values()].map((record) => [record.seq, record.crossed]);

  expect(crossed).toEqual([
    [0, false],
    [1, false],
    [2, true],
  ]);
});

/** An unsigned file of a device in which these things happened. */
async function happened(events: readonly LedgerEvent[], device: string, at = AT): Promise<TranscriptFile> {
  const ledger = { device, records: chainOf(events, device), carried: [] };
  return { name: `${device}${at}`, bytes: utf8(await signTranscript({ ledger, learner, at }, null)) };
}

test('losses are told in the order of their times, each once', async () => {
  const loss = (day: number, lost: number): LedgerEvent => ({
    ...{ type: 'gap', ...moment(day), at: `2026-11-${day}T00:00:00.000Z`, lost },
    known: { dev: OTHER_DEVICE, seq: 9, head: 'd'.repeat(64) },
  });
  const told = [loss(14, 1), loss(11, 2), loss(13, 3), loss(11, 4), loss(12, 5)];
  const days = (
    await remarksOf([await happened(told, 'a1'.repeat(32)), await happened(told.slice(1), 'c3'.repeat(32))])
  )
    .flat()
    .filter(({ code }) => code === 'E_TRANSCRIPT_GAP')
    .map(({ values }) => `${String(values?.end).slice(8, 10)}: ${values?.lost ?? ''}`);

  expect(days).toEqual(['11: 2', '11: 4', '12: 5', '13: 3', '14: 1']);
});

test('devices that hold less than they once did are told one after the other, each with its greatest length', async () => {
  const events = [1, 2, 3].map((n) => honest(9, { id: id(n) }));
  const files = ['b2', 'a1', 'c3'].flatMap((name) =>
    [2, 3, 1, 0].map((count, day) =>
      happened(events.slice(0, count), name.repeat(32), `2026-11-2${day}T00:00:00.000Z`),
    ),
  );
  const remarks = (await remarksOf(await Promise.all(files))).flat();

  expect(remarks.filter(({ code }) => code === 'E_TRANSCRIPT_SHORTER').map(({ values }) => values)).toEqual(
    ['a1a1a1a1', 'b2b2b2b2', 'c3c3c3c3'].map((device) => ({ device, before: 3, after: 0 })),
  );
});

test('of two files of one moment the longer one was the later', async () => {
  const events = Array.from({ length: 10 }, (_, i) => honest(9, { id: id(i + 1) }));
  const files = await Promise.all([10, 9].map((count) => happened(events.slice(0, count), OTHER_DEVICE)));

  expect(await remarksOf(files)).toEqual([[]]);
});
