import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { AppraisedRecord } from '#core/appraisal/collection.ts';
import { NO_DECISIONS } from '#core/appraisal/decisions.ts';
import { distinctAttempts } from '#core/appraisal/distinct-attempts.ts';
import { evaluate } from '#core/appraisal/evaluate.ts';
import { startMerge, type TranscriptFile } from '#core/appraisal/merge.ts';
import { headOf } from '#core/ledger/chain.ts';
import type { AttemptEvent, Learner } from '#core/ledger/entry.ts';
import type { Chain, Ledger, LedgerEvent } from '#core/ledger/record.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { learner } from '../ledger/builders.ts';
import { chainOf, ledgerOf, moment, newSigner, signed, verify } from '../ledger/signing.ts';
import { manifestBytes, organiserOf, ROOM } from '../sitting/builders.ts';
import { scheme } from './bench-builders.ts';
import { honest, id, material } from './builders.ts';

let old: Signer;
let anew: Signer;
let third: Signer;
let organiser: Signer;
beforeAll(async () => {
  [old, anew, third, organiser] = await Promise.all([newSigner(), newSigner(), newSigner(), newSigner()]);
});

const EVENTS = [3, 6, 9, 8].map((right, at) => honest(right, { id: id(at + 1) }));

/** What the device had before it was damaged. */
const whole = (events: readonly LedgerEvent[] = EVENTS) => ledgerOf(old, events);

/** What it has after: `kept` records of the old chain, and under a new key those of `behind` the hole, and what came then. */
function damaged(
  kept: number,
  behind: readonly LedgerEvent[],
  events: readonly LedgerEvent[] = EVENTS,
): Ledger {
  const before = whole(events);
  const records = before.records.slice(0, kept);
  const last = records.at(-1);
  const { seq, hash } = headOf(before.records.at(-1)!);
  const gap: LedgerEvent = {
    ...{ type: 'gap', ...moment(7), lost: 1 },
    known: { dev: before.device, seq, head: hash },
  };
  const from = last === undefined ? [] : [goingOn({ device: before.device, records })];
  const carried = last === undefined ? [] : [{ device: before.device, records }];
  return { ...ledgerOf(anew, [...from, ...behind, gap]), carried };
}

function goingOn({ device, records }: Chain): LedgerEvent {
  const { seq, hash } = headOf(records.at(-1)!);
  return { type: 'continues', ...moment(3), from: { dev: device, seq, head: hash, proof: null } };
}

async function file(signer: Signer, ledger: Ledger, at: string, who: Partial<Learner> = {}) {
  const bytes = await signed(signer, {
    ledger,
    learner: { ...learner, ...who },
    at: `2026-11-${at}T00:00:00.000Z`,
  });
  return { name: `${at}.jsonl`, bytes };
}

async function merged(files: readonly TranscriptFile[]) {
  const merge = startMerge({ ...material, organisers: [organiserOf(organiser)] }, verify);
  for (const each of files) await merge.add(each);
  return merge;
}

async function rows(...files: readonly TranscriptFile[]) {
  return (await merged(files)).appraisal().people;
}

const codes = (row: { readonly remarks: readonly { readonly code: string }[] } | undefined) =>
  row?.remarks.map(({ code }) => code);

test('an attempt that was recorded anew after damage counts once beside an export of before', async () => {
  const files = [
    await file(old, whole(), '20'),
    await file(anew, damaged(1, [EVENTS[2]!, EVENTS[3]!]), '25'),
  ];
  const [row] = await rows(...files);

  expect(row).toMatchObject({ attempts: 4, level: 1, quizzes: [{ attempts: 4, best: 90 }, { best: null }] });
  expect(codes(row)).toEqual(['E_TRANSCRIPT_GAP']);
});

test('a file that holds an attempt in two of its chains counts it once', async () => {
  const before = whole();
  const own = [EVENTS[3]!, goingOn({ device: before.device, records: before.records })];
  const both = { ...ledgerOf(anew, own), carried: [before] };

  expect((await rows(await file(anew, both, '25')))[0]).toMatchObject({ attempts: 4, remarks: [] });
});

test('every attempt counts once, whatever was lost, recorded anew and handed in how often in which order', async () => {
  const damage = fc.record({ kept: fc.nat(4), behind: fc.subarray([0, 1, 2, 3]), more: fc.nat(2) });
  const shuffled = fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(damage, shuffled, async ({ kept, behind, more }, order) => {
      const fresh = Array.from({ length: more }, (_, at) => honest(7, { id: id(50 + at) }));
      const after = [...behind.map((at) => EVENTS[at]!), ...fresh];
      const before = whole();
      const restored = { ...before, records: before.records.slice(0, 3) };
      const all = [
        { events: EVENTS, file: await file(old, before, '20') },
        { events: [...EVENTS.slice(0, kept), ...after], file: await file(anew, damaged(kept, after), '25') },
        { events: EVENTS.slice(0, 3), file: await file(old, restored, '19') },
      ];
      const came = order.map((at) => all[at]!);
      const [row] = await rows(...came.map((one) => one.file));
      const [again] = await rows(...new Set([...came].reverse().map((one) => one.file)));

      expect(row?.attempts ?? 0).toBe(new Set(came.flatMap(({ events }) => events)).size);
      expect(again).toEqual(row);
    }),
    { numRuns: 60 },
  );
});

test('two contents under one id both count, and are remarked', async () => {
  const better: AttemptEvent = { ...EVENTS[0]!, ans: EVENTS[3]!.ans, score: 8 };
  const [row] = await rows(
    await file(old, whole([EVENTS[0]!]), '20'),
    await file(anew, ledgerOf(anew, [better]), '25'),
  );

  expect(row).toMatchObject({ attempts: 2, quizzes: [{ best: 80 }, { best: null }] });
  const values = { quiz: 'school', end: EVENTS[0]!.end };
  expect(row?.remarks.filter(({ code }) => code === 'E_TRANSCRIPT_VERSIONS')).toEqual([
    { code: 'E_TRANSCRIPT_VERSIONS', values },
    { code: 'E_TRANSCRIPT_VERSIONS', values },
  ]);
});

test('any change of what was answered, when or where makes another content of it', async () => {
  const changes: readonly Partial<AttemptEvent>[] = [
    { ans: EVENTS[1]!.ans },
    { start: '2026-11-22T08:29:00.000Z' },
    { end: '2026-11-22T08:34:11.000Z' },
    { tz: 420 },
    { mode: 'exam' },
    { to: 'ug' },
    { score: 2 },
    { seed: 'm2p7' },
    { sit: ROOM },
    { ms: 1 },
    { bank: { id: 'school', ver: '2026.10.1', sha: 'c3'.repeat(32) } },
  ];
  const event = EVENTS[0]!;
  for (const change of changes) {
    const other = await file(anew, ledgerOf(anew, [{ ...event, ...change }]), '25');
    const [row] = await rows(await file(old, whole([event]), '20'), other);

    expect(
      codes(row)?.filter((code) => code === 'E_TRANSCRIPT_VERSIONS'),
      JSON.stringify(change),
    ).toHaveLength(2);
  }
});

test('a fork is told as a fork, by the place where it is, also when the attempt came again elsewhere', async () => {
  const one = await file(old, whole([EVENTS[0]!]), '20');
  const other = await file(old, whole([{ ...EVENTS[0]!, score: 2 }]), '21');
  const again = await file(anew, ledgerOf(anew, [EVENTS[0]!]), '22');
  const told = (await rows(one, other, again))[0]!.remarks.filter(
    ({ code }) => code === 'E_TRANSCRIPT_FORK' || code === 'E_TRANSCRIPT_VERSIONS',
  );
  const fork = { code: 'E_TRANSCRIPT_FORK', values: { device: whole().device.slice(0, 8), place: 1 } };

  expect(told).toEqual([fork, fork]);
});

test('nobody loses an attempt to somebody who copies its id', async () => {
  const mine = await file(old, whole(), '20');
  const copied = EVENTS.map((event, at) => (at === 0 ? { ...event, ans: EVENTS[1]!.ans } : event));
  const theirs = await file(third, ledgerOf(third, copied), '21', { number: '008' });
  const [alone] = await rows(mine);
  const people = await rows(theirs, mine);

  expect(people.map(({ number, attempts }) => [number, attempts])).toEqual([
    ['007', 4],
    ['008', 4],
  ]);
  expect(people[0]).toMatchObject({ total: alone!.total, quizzes: alone!.quizzes, level: 1 });
  expect(codes(people[0])).not.toContain('E_TRANSCRIPT_VERSIONS');
  expect(codes(people[1])).toContain('E_TRANSCRIPT_COPY');
});

test('an attempt that was deleted after it was recorded anew does not count, though an older file has it under another hash', async () => {
  const before = await file(old, whole(), '20');
  const gone = damaged(1, [EVENTS[2]!, EVENTS[3]!]);
  const at = gone.records.findIndex((record) => record.type === 'attempt');
  const { dev, seq, prev } = gone.records[at]!;
  const { hash } = headOf(gone.records[at]!);
  const note = {
    ...moment(8),
    type: 'void',
    of: { dev, seq, hash },
    attempt: EVENTS[2]!.id,
    why: 'other',
  } as const;
  const events = gone.records.map(({ dev: _dev, seq: _seq, prev: _prev, ...event }) => event as LedgerEvent);
  const records = chainOf([...events, note], dev).with(at, { type: 'erased', dev, seq, prev, hash });
  const after = await file(anew, { ...gone, records }, '26');
  const [row] = await rows(before, after);

  expect(row).toMatchObject({ attempts: 3, quizzes: [{ best: 80 }, { best: null }] });
  expect(row!.remarks[0]).toEqual({ code: 'E_TRANSCRIPT_VOID', values: { attempts: 1 } });
});

test('what a clerk set aside stays so, whichever of its records comes to speak for it', async () => {
  const event = honest(9, { id: id(9) });
  const files = [await file(old, whole([event]), '20'), await file(anew, ledgerOf(anew, [event]), '25')];
  const rules = { plans: [], scheme: scheme(), day: '2026-12-31', roster: null };
  const found = [];
  for (const named of files) {
    const [hash] = (await merged([named])).collection().records.keys();
    const decisions = { ...NO_DECISIONS, setAside: { [hash!]: '代答' } };
    const collection = (await merged(files)).collection();
    const [person] = evaluate({ ...rules, collection, decisions }).people;
    found.push(person!.attempts.map(({ verdict, records }) => [verdict, records.length]));
    expect(person!.remarks).toContainEqual({
      code: 'E_SCORE_SET_ASIDE',
      values: { quiz: 'school', end: event.end, reason: '代答' },
    });
  }

  expect(found).toEqual([[['set-aside', 2]], [['set-aside', 2]]]);
});

test('the record an organiser has signed for speaks for the attempt', async () => {
  const event = honest(9, { id: id(9), sit: ROOM, mode: 'exam' });
  const before = whole([event]);
  const named = { dev: before.device, number: '007', rec: headOf(before.records[0]!).hash };
  const files = [
    await file(anew, ledgerOf(anew, [event]), '25'),
    await file(old, before, '20'),
    { name: 'list.jsonl', bytes: await manifestBytes(organiser, { list: [named] }) },
  ];
  for (const order of [files, [...files].reverse()]) {
    const [row] = await rows(...order);
    expect(row).toMatchObject({ attempts: 1, level: 2, verified: 1 });
    expect(codes(row)).not.toContain('E_SITTING_UNLISTED');
  }
});

/** One attempt as four devices recorded it, by what is the same and what is not. */
async function recordedAgain(): Promise<readonly AppraisedRecord[]> {
  const { records } = (await merged([await file(old, whole([EVENTS[0]!]), '20')])).collection();
  const [one] = records.values();
  return ['a', 'b', 'c', 'd'].map((digit, seq) => ({ ...one!, hash: digit.repeat(64), seq }));
}

const ROOM_REMARK = { code: 'E_SITTING_ROOM' } as const;
const UNLISTED = { code: 'E_SITTING_UNLISTED' } as const;

test('of several records the best assured speaks, then one that a list has named, then the smallest hash', async () => {
  const [a, b, c, d] = await recordedAgain();
  const speaks = (...records: readonly AppraisedRecord[]) =>
    [records, [...records].reverse()].map((order) => distinctAttempts(order, [])[0]!.record.hash);
  const far = { ...a!, sitting: [UNLISTED] };
  const named = { ...c!, sitting: [ROOM_REMARK] };

  expect(speaks(a!, b!, d!)).toEqual([a!.hash, a!.hash]);
  expect(speaks({ ...a!, level: 0 }, c!, b!)).toEqual([b!.hash, b!.hash]);
  expect(speaks(far, named, { ...b!, sitting: [UNLISTED] })).toEqual([c!.hash, c!.hash]);
  expect(speaks({ ...far, level: 2 }, named)).toEqual([a!.hash, a!.hash]);
  expect(distinctAttempts([d!, b!, c!], [])[0]!.records).toEqual([b, c, d]);
});

test('one record that is deleted deletes the attempt, and no other', async () => {
  const [a, b] = await recordedAgain();
  const other = { ...b!, id: id(77) };
  const deleted = (hash: string, named = '') =>
    distinctAttempts([a!, b!, other], [{ voids: [{ hash, id: named }] }]).map((one) => one.deleted);

  expect(deleted(a!.hash)).toEqual([true, false]);
  expect(deleted('e'.repeat(64), a!.id)).toEqual([true, false]);
  expect(deleted('e'.repeat(64))).toEqual([false, false]);
});

test('attempts stand by their end, those of one moment by hash', async () => {
  const [a, b, c] = await recordedAgain();
  const records = [
    { ...c!, id: id(80), end: '2026-11-20T00:00:00.000Z' },
    { ...a!, id: id(81) },
    { ...b!, id: id(82) },
  ];
  for (const order of [records, [...records].reverse()])
    expect(distinctAttempts(order, []).map(({ record }) => record)).toEqual(records);
  expect(distinctAttempts([], [])).toEqual([]);
});
