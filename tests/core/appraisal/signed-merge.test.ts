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
