import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { mergeTranscripts, type TranscriptFile } from '#core/appraisal/merge.ts';
import { headOf } from '#core/ledger/chain.ts';
import type { Ledger, LedgerEvent } from '#core/ledger/record.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { learner } from '../ledger/builders.ts';
import { chainOf, ledgerOf, moment, newSigner, signed, verify } from '../ledger/signing.ts';
import { file, honest, id, material } from './builders.ts';

let ours: Signer;
let theirs: Signer;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([newSigner(), newSigner()]);
});

const FIRST = honest(6, { id: id(1) });
const SECOND = honest(9, { id: id(2) });

async function handIn(signer: Signer, ledger: Ledger, at = '2026-11-30T00:00:00.000Z', name = 'a.jsonl') {
  return { name, bytes: await signed(signer, { ledger, learner, at }) };
}

async function row(files: readonly TranscriptFile[], check: typeof verify | null = verify) {
  const { people, remarks } = await mergeTranscripts(files, material, check);
  return { ...people[0]!, about: remarks.map(({ code }) => code) };
}

test('a signed transcript gives level 1, and the weakest attempt sets a person’s level', async () => {
  const signedFile = await handIn(ours, ledgerOf(ours, [FIRST]));

  expect(await row([signedFile])).toMatchObject({ level: 1, attempts: 1, remarks: [] });
  expect(await row([signedFile, file({ events: [SECOND], name: 'b.jsonl' })])).toMatchObject({
    level: 0,
    attempts: 2,
  });
});

test('where signatures cannot be checked the file is remarked and counts as unsigned', async () => {
  expect(await row([await handIn(ours, ledgerOf(ours, [FIRST]))], null)).toMatchObject({
    level: 0,
    about: ['E_TRANSCRIPT_UNCHECKED'],
  });
});

test('one content that was signed twice counts once and is told as a copy', async () => {
  const ledger = ledgerOf(ours, [FIRST]);
  const files = [await handIn(ours, ledger), await handIn(ours, ledger, undefined, 'b.jsonl')];
  expect(files[0]?.bytes).not.toEqual(files[1]?.bytes);

  expect(await row(files)).toMatchObject({ attempts: 1, about: ['E_TRANSCRIPT_DUPLICATE'] });
});

test('a later file with fewer records is remarked, whichever comes first', async () => {
  const more = await handIn(ours, ledgerOf(ours, [FIRST, SECOND]), '2026-11-25T00:00:00.000Z', 'a.jsonl');
  const less = await handIn(ours, ledgerOf(ours, [FIRST]), '2026-11-26T00:00:00.000Z', 'b.jsonl');
  const values = { device: expect.any(String) as string, before: 2, after: 1 };

  for (const files of [
    [more, less],
    [less, more],
  ]) {
    expect((await row(files)).remarks).toEqual([{ code: 'E_TRANSCRIPT_SHORTER', values }]);
  }
  const older = await handIn(ours, ledgerOf(ours, [FIRST]), '2026-11-24T00:00:00.000Z', 'b.jsonl');
  expect((await row([more, older])).remarks).toEqual([]);
});

test('an attempt its learner deleted does not count, though an older file still has it', async () => {
  const whole = ledgerOf(ours, [FIRST, SECOND]);
  const gone = whole.records[1]!;
  const { hash } = headOf(gone);
  const note: LedgerEvent = { type: 'void', ...moment(1), of: { dev: gone.dev, seq: 1, hash }, why: 'other' };
  const erased = { type: 'erased', dev: gone.dev, seq: 1, prev: gone.prev, hash } as const;
  const records = chainOf([FIRST, SECOND, note], whole.device).with(1, erased);
  const older = await handIn(ours, whole, '2026-11-25T00:00:00.000Z', 'b.jsonl');

  expect(await row([await handIn(ours, { ...whole, records }), older])).toMatchObject({
    attempts: 1,
    quizzes: [{ best: 60 }, { best: null }],
    remarks: [{ code: 'E_TRANSCRIPT_VOID', values: { attempts: 1 } }],
  });
});

test('a loss is told with its time', async () => {
  const gap: LedgerEvent = {
    ...{ type: 'gap', ...moment(2), lost: 3 },
    known: { dev: 'a1'.repeat(32), seq: 4, head: 'c3'.repeat(32) },
  };

  expect((await row([await handIn(ours, ledgerOf(ours, [gap, FIRST]))])).remarks).toEqual([
    { code: 'E_TRANSCRIPT_GAP', values: { end: moment(2).at, lost: 3 } },
  ]);
});

test('devices side by side are remarked, devices that go on from one another are not', async () => {
  const before = ledgerOf(theirs, [FIRST]);
  const { seq, hash } = headOf(before.records[0]!);
  const link: LedgerEvent = {
    ...{ type: 'continues', ...moment(3) },
    from: { dev: before.device, seq, head: hash, proof: null },
  };
  const after = {
    ...ledgerOf(ours, [link, SECOND]),
    carried: [{ device: before.device, records: before.records }],
  };
  const apart = ledgerOf(ours, [SECOND]);
  const old = await handIn(theirs, before, '2026-11-25T00:00:00.000Z', 'b.jsonl');

  expect(await row([old, await handIn(ours, after)])).toMatchObject({ attempts: 2, level: 1, remarks: [] });
  expect((await row([old, await handIn(ours, apart)])).remarks).toEqual([
    { code: 'E_TRANSCRIPT_DEVICES', values: { devices: 2 } },
  ]);
});

test('a forged file counts for nothing and says why', async () => {
  const { bytes } = await handIn({ key: ours.key, sign: theirs.sign }, ledgerOf(ours, [FIRST]));
  const { people, unreadable } = await mergeTranscripts([{ name: 'x.jsonl', bytes }], material, verify);

  expect(people).toEqual([]);
  expect(unreadable).toMatchObject([
    { issues: [{ code: 'E_TRANSCRIPT_SIGNATURE', file: 'x.jsonl', line: 3 }] },
  ]);
});

/** What a device once had, what it had after it lost the end of that and went on in the same chain, and a copy of it. */
function losing({ kept, lost, after }: Record<'kept' | 'lost' | 'after', number>, ending?: LedgerEvent) {
  const attempts = (count: number, from: number) =>
    Array.from({ length: count }, (_, i) => honest(6, { id: id(from + i) }));
  const before = attempts(kept + lost, 1);
  const whole = ledgerOf(ours, ending === undefined ? before : [...before, ending]);
  const { seq, hash } = headOf(whole.records.at(-1)!);
  const known = { dev: whole.device, seq, head: hash };
  const gap: LedgerEvent = { type: 'gap', ...moment(9), lost, known };
  return {
    whole,
    now: ledgerOf(ours, [...before.slice(0, kept), gap, ...attempts(after, 100)]),
    cut: (count: number) => ({ ...whole, records: whole.records.slice(0, count) }),
    copy: (count: number, more: number) =>
      ledgerOf(ours, [...before.slice(0, count), ...attempts(more, 200)]),
  };
}

/** The places a row calls forked, once for each attempt there; and how many attempts it has. */
async function forks(...ledgers: readonly Ledger[]) {
  const files = ledgers.map((ledger, i) => handIn(ours, ledger, `2026-11-2${i}T00:00:00.000Z`, `${i}.jsonl`));
  const { attempts, remarks } = await row(await Promise.all(files));
  const told = remarks.filter(({ code }) => code === 'E_TRANSCRIPT_FORK');
  const places = told.map(({ values }) => Number(values?.place)).sort((a, b) => a - b);
  return { attempts, places, codes: remarks.map(({ code }) => code) };
}

test('a loss that a device told of is no fork beside an older file that still has what was lost', async () => {
  const sizes = { kept: fc.nat(3), lost: fc.integer({ min: 1, max: 3 }), after: fc.nat(4) };
  const summary: LedgerEvent = {
    ...{ type: 'summary', ...moment(8) },
    ...{ read: [], cards: { all: 0, seen: 0, reviews: 0 } },
  };
  const ending = fc.option(fc.constant(summary), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(fc.record(sizes), ending, fc.boolean(), async (drawn, last, olderFirst) => {
      const { whole, now } = losing(drawn, last);
      const found = await forks(...(olderFirst ? [whole, now] : [now, whole]));

      expect(found).toMatchObject({ attempts: drawn.kept + drawn.lost + drawn.after, places: [] });
      expect(found.codes).toContain('E_TRANSCRIPT_GAP');
    }),
    { numRuns: 60 },
  );
});

test('a told loss explains nothing past the end it names, nor an end it does not name, nor a third attempt', async () => {
  // Places, from 1: two kept; lost 3 to 5; the gap is 3, what came after it 4 to 9.
  const { now, whole, cut, copy } = losing({ kept: 2, lost: 3, after: 6 });

  expect((await forks(now, copy(5, 3))).places).toEqual([6, 6, 7, 7, 8, 8]);
  expect((await forks(now, cut(4))).places).toEqual([4, 4]);
  expect((await forks(now, copy(4, 1))).places).toEqual([4, 4, 5, 5]);
  expect((await forks(now, whole, copy(2, 2))).places).toEqual([3, 3, 4, 4, 4]);
  expect((await forks(whole, copy(2, 2))).places).toEqual([3, 3, 4, 4]);
});

test('what lies before a loss is not explained by it', async () => {
  const { whole } = losing({ kept: 2, lost: 3, after: 1 });
  const { seq, hash } = headOf(whole.records.at(-1)!);
  const known = { dev: whole.device, seq, head: hash };
  const gap: LedgerEvent = { type: 'gap', ...moment(9), lost: 3, known };
  const foreign: LedgerEvent = { ...gap, known: { ...known, dev: 'a1'.repeat(32) } };
  const other = [3, 4].map((right, i) => honest(right, { id: id(300 + i) }));

  expect((await forks(whole, ledgerOf(ours, [...other, gap]))).places).toEqual([1, 1, 2, 2]);
  expect((await forks(whole, ledgerOf(ours, [foreign, ...other]))).places).toEqual([2, 2, 3, 3]);
});
