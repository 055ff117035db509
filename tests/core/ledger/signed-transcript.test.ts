import { beforeAll, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '#core/ledger/base64url.ts';
import { emptyHead, headOf } from '#core/ledger/chain.ts';
import { entryLine } from '#core/ledger/chain.ts';
import { attemptsOf } from '#core/ledger/attempts-of.ts';
import { type ErasedRecord, type Ledger, type LedgerEvent } from '#core/ledger/record.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { deviceOf, formatSignature } from '#core/ledger/device-key.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { parseTranscript } from '#core/ledger/transcript.ts';
import { AT, DEVICE, attempt, attempts, learner, transcript, utf8 } from './builders.ts';
import { chainOf, ledgerOf, moment, newSigner, signed, verify } from './signing.ts';

let ours: Signer;
let theirs: Signer;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([newSigner(), newSigner()]);
});

async function codes(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readTranscript(bytes, verify);
  return read.ok ? [] : read.error.map(({ code, line }) => `${code}:${line ?? ''}`);
}

async function open(bytes: Uint8Array, check: typeof verify | null = verify) {
  const read = await readTranscript(bytes, check);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

test('a file signed by its device has level 1 and gives back what was written', async () => {
  const ledger = ledgerOf(ours);

  expect(await open(await signed(ours))).toMatchObject({
    ...{ device: deviceOf(ours.key), learner, site: 'sanyu', at: AT, level: 1, levels: [1, 1] },
    ...{ unchecked: false, ledger, voids: [], proof: { key: ours.key } },
    entries: ledger.records,
    hashes: ledger.records.map((record) => headOf(record).hash),
  });
});

test('a device without a key hands in a file of level 0', async () => {
  expect(await open(await signed(null))).toMatchObject({
    device: DEVICE,
    level: 0,
    proof: null,
    unchecked: false,
  });
});

test('a device without attempts hands in a whole file', async () => {
  expect(await open(await signed(ours, { ledger: ledgerOf(ours, []) }))).toMatchObject({
    level: 1,
    entries: [],
    ledger: { records: [], carried: [] },
  });
  expect(await open(await signed(null, { ledger: ledgerOf(null, []) }))).toMatchObject({
    level: 0,
    entries: [],
  });
});

test('the first version is read as before, at level 0', async () => {
  const read = await open(utf8(transcript()));

  expect(read).toMatchObject({ level: 0, levels: [0, 0], unchecked: false, proof: null });
  expect(read.ledger.records).toEqual(read.entries);
});

test('where signatures cannot be checked a signed file counts as unsigned and says so', async () => {
  expect(await open(await signed(ours), null)).toMatchObject({ level: 0, levels: [0, 0], unchecked: true });
  expect(await open(await signed(null), null)).toMatchObject({ level: 0, unchecked: false });
});

test('refuses a signature cut off, another key, another signer', async () => {
  const text = new TextDecoder().decode(await signed(ours));
  const other = new TextDecoder().decode(await signed(theirs));
  const sigOf = (file: string) => /"sig":"([^"]+)"/.exec(file)![1]!;
  const keyOf = (file: string) => /"key":(\{[^}]+\})/.exec(file)![1]!;

  expect(await codes(utf8(text.replace(`"${sigOf(text)}"`, 'null')))).toEqual(['E_TRANSCRIPT_CHECKPOINT:4']);
  expect(await codes(utf8(text.replace(sigOf(text), sigOf(other))))).toEqual(['E_TRANSCRIPT_SIGNATURE:4']);
  expect(await codes(utf8(text.replace(keyOf(text), keyOf(other))))).toContain('E_TRANSCRIPT_FIELD:1');
  expect(await codes(await signed({ key: ours.key, sign: theirs.sign }))).toEqual([
    'E_TRANSCRIPT_SIGNATURE:4',
  ]);
});

test('takes only the smaller of the two signatures that say the same', async () => {
  const text = new TextDecoder().decode(await signed(ours));
  const low = /"sig":"([^"]+)"/.exec(text)![1]!;
  const bytes = fromBase64url(low)!;
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).toString('hex')}`);
  const high = Uint8Array.from(bytes);
  high.set(Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex'), 32);

  expect(await codes(utf8(text.replace(low, toBase64url(high))))).toEqual(['E_TRANSCRIPT_FIELD:4']);
  expect(formatSignature(high)).toBe(low);
  expect(formatSignature(bytes)).toBe(low);
});

test('a key that is no point of the curve signs nothing', async () => {
  const key = { ...ours.key, y: toBase64url(new Uint8Array(32)) };

  expect(await codes(await signed({ ...ours, key }))).toEqual(['E_TRANSCRIPT_SIGNATURE:4']);
});

test('the learner may correct a name without touching the chain', async () => {
  const corrected = await open(await signed(ours, { learner: { ...learner, name: '卓玛措' } }));

  expect(corrected.hashes).toEqual((await open(await signed(ours))).hashes);
});

test('refuses a name a spreadsheet would take for a formula', async () => {
  expect(await codes(await signed(ours, { learner: { ...learner, name: '=1' } }))).toEqual([
    'E_TRANSCRIPT_FIELD:1',
  ]);
});

test('carries gaps and summaries, and counts only attempts', async () => {
  const device = deviceOf(ours.key);
  const events: LedgerEvent[] = [
    { type: 'gap', ...moment(1), known: { dev: device, seq: 4, head: 'a'.repeat(64) }, lost: 5 },
    attempt(),
    {
      type: 'summary',
      ...moment(2),
      read: [{ doc: 'county', n: 7 }],
      cards: { all: 9, seen: 4, reviews: 31 },
    },
  ];
  const read = await open(await signed(ours, { ledger: ledgerOf(ours, events) }));

  expect(read.entries).toHaveLength(1);
  expect(read.hashes).toEqual([headOf(read.ledger.records[1]!).hash]);
  expect(read.ledger.records.map(({ type }) => type)).toEqual(['gap', 'attempt', 'summary']);
});

/** The ledger after its attempt at `seq` was deleted, `why` and all. */
function without(ledger: Ledger, seq: number): Ledger {
  const gone = ledger.records[seq]!;
  const { hash } = headOf(gone);
  const note: LedgerEvent = { type: 'void', ...moment(3), of: { dev: gone.dev, seq, hash }, why: 'trial' };
  const events = [
    ...ledger.records.map(({ dev: _dev, seq: _seq, prev: _prev, ...event }) => event as LedgerEvent),
  ];
  const records = [...chainOf([...events, note], ledger.device)];
  const erased: ErasedRecord = { type: 'erased', dev: gone.dev, seq, prev: gone.prev, hash };
  return { ...ledger, records: records.with(seq, erased) };
}

test('a deleted attempt leaves its hash and a reason; the chain still holds', async () => {
  const ledger = without(ledgerOf(ours, attempts(3)), 1);
  const bytes = await signed(ours, { ledger });
  const read = await open(bytes);
  const { hash } = headOf(ledger.records[1]!);

  expect(read.entries.map(({ seq }) => seq)).toEqual([0, 2]);
  expect(read.voids).toEqual([{ hash, id: null, why: 'trial', at: AT }]);
  expect(new TextDecoder().decode(bytes)).not.toContain(attempts(3)[1]!.id);
  expect(attemptsOf(ledger)).toHaveLength(2);
});

test('refuses an attempt that was erased without a note, and a note of nothing', async () => {
  const ledger = without(ledgerOf(ours, attempts(3)), 1);
  const silent = { ...ledger, records: ledger.records.slice(0, 3) };
  const note: LedgerEvent = {
    ...{ type: 'void', ...moment(4), why: 'other' },
    of: { dev: deviceOf(ours.key), seq: 7, hash: 'a'.repeat(64) },
  };

  expect(await codes(await signed(ours, { ledger: silent }))).toEqual(['E_TRANSCRIPT_LINK:3']);
  expect(await codes(await signed(ours, { ledger: ledgerOf(ours, [note]) }))).toEqual([
    'E_TRANSCRIPT_LINK:2',
  ]);
});

/** A device that goes on from the end of another's ledger. */
function goingOn(
  signer: Signer,
  from: Ledger,
  proof: unknown = null,
  more: readonly LedgerEvent[] = [attempt()],
) {
  const last = from.records.at(-1)!;
  const { seq, hash } = headOf(last);
  const link = {
    type: 'continues',
    ...moment(5),
    from: { dev: from.device, seq, head: hash, proof },
  } as LedgerEvent;
  const own = ledgerOf(signer, [link, ...more]);
  const { carried, ...chain } = from;
  return { ...own, carried: [...carried, chain] };
}

test('an old device with a random id goes on under a key: its attempts stay at level 0, new ones have level 1', async () => {
  const read = await open(await signed(ours, { ledger: goingOn(ours, ledgerOf(null)) }));

  expect(read).toMatchObject({ level: 1, levels: [0, 0, 1], device: deviceOf(ours.key) });
  expect(read.ledger.carried).toMatchObject([{ device: DEVICE }]);
});

test('what another device had signed keeps its level on the device that goes on from it', async () => {
  const before = await open(await signed(theirs));
  const ledger = goingOn(ours, before.ledger, before.proof);

  expect((await open(await signed(ours, { ledger }))).levels).toEqual([1, 1, 1]);
  expect((await open(await signed(ours, { ledger: goingOn(ours, before.ledger) }))).levels).toEqual([
    0, 0, 1,
  ]);
});

test('three devices in a row are one file', async () => {
  const first = ledgerOf(null);
  const second = goingOn(theirs, first);
  const { proof, ledger } = await open(await signed(theirs, { ledger: second }));
  const third = await open(await signed(ours, { ledger: goingOn(ours, ledger, proof) }));

  expect(third.levels).toEqual([0, 0, 1, 1]);
  expect(third.ledger.carried.map(({ device }) => device)).toEqual([DEVICE, deviceOf(theirs.key)]);
});

test('refuses a foreign chain nobody goes on from, cut short, made longer, out of order or shown twice', async () => {
  const from = ledgerOf(null, attempts(3));
  const whole = goingOn(ours, from);
  const change = (carried: Ledger['carried']) => signed(ours, { ledger: { ...whole, carried } });
  const [chain] = whole.carried;
  const longer = { device: DEVICE, records: chainOf(attempts(4)) };
  const stranger = { device: 'b2'.repeat(32), records: chainOf(attempts(1), 'b2'.repeat(32)) };

  expect(await codes(await change([chain!]))).toEqual([]);
  for (const carried of [
    [],
    [{ ...chain!, records: chain!.records.slice(0, 2) }],
    [longer],
    [stranger, chain!],
    [chain!, chain!],
    [{ ...chain!, records: [...chain!.records].reverse() }],
  ]) {
    expect(await codes(await change(carried))).not.toEqual([]);
  }
});

test('refuses a proof by another key, of another end, or of another device', async () => {
  const before = await open(await signed(theirs));
  const stranger = await open(await signed(await newSigner()));
  const shorter = await open(await signed(theirs, { ledger: ledgerOf(theirs, attempts(1)) }));
  const swapped = { ...before.proof!, sig: shorter.proof!.sig };

  for (const proof of [stranger.proof, shorter.proof]) {
    expect(await codes(await signed(ours, { ledger: goingOn(ours, before.ledger, proof) }))).toEqual([
      'E_TRANSCRIPT_LINK:4',
    ]);
  }
  expect(await codes(await signed(ours, { ledger: goingOn(ours, before.ledger, swapped) }))).toEqual([
    'E_TRANSCRIPT_SIGNATURE:4',
  ]);
});

test('refuses chains moved or lines dropped though every other hash fits', async () => {
  const two = goingOn(ours, ledgerOf(null));
  const text = new TextDecoder().decode(await signed(ours, { ledger: two }));
  const [h, a, b, link, c, cp] = text.split('\n');

  for (const lines of [
    [h, link, c, a, b, cp],
    [h, a, link, c, cp],
    [h, link, c, cp],
    [h, a, b, cp],
    [h, a, b, link, cp],
    [h, a, b, link, c],
    [h, b, a, link, c, cp],
  ]) {
    expect(await codes(utf8(`${lines.join('\n')}\n`))).not.toEqual([]);
  }
});

test('no device goes on from itself', async () => {
  const device = deviceOf(ours.key);
  const { hash } = headOf(chainOf([attempt()], device)[0]!);
  const self: LedgerEvent = {
    ...{ type: 'continues', ...moment(6) },
    from: { dev: device, seq: 0, head: hash, proof: null },
  };

  expect(await codes(await signed(ours, { ledger: ledgerOf(ours, [attempt(), self]) }))).toEqual([
    'E_TRANSCRIPT_LINK:3',
  ]);
});

test('a file whose last chain is not its owner’s is refused', async () => {
  const bytes = await signed(ours, { ledger: { ...ledgerOf(null), device: deviceOf(ours.key) } });

  expect(await codes(bytes)).toContain('E_TRANSCRIPT_CHAIN:3');
});

test('only a key holder’s file names the key: the sync reader gives no level', async () => {
  expect(parseTranscript(await signed(ours))).toMatchObject({
    ok: true,
    value: { level: 0, unchecked: true },
  });
});

test('base64url has one spelling for each value', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 73 + length) & 255);
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
  }
  for (const odd of ['A', 'AB', 'AAB', 'AA=', '+/==', 'A A', 'AAAAA']) expect(fromBase64url(odd)).toBeNull();
});

test('a chain begins where its device begins', () => {
  expect(emptyHead(DEVICE).seq).toBe(-1);
  expect(entryLine(chainOf([attempt()])[0]!)).toContain('"type":"attempt"');
});
