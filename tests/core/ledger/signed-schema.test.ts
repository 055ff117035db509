import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { headOf } from '#core/ledger/chain.ts';
import { LedgerRecord, type LedgerEvent } from '#core/ledger/record.ts';
import { SignedCheckpointLine, SignedHeader } from '#core/ledger/transcript-shape.ts';
import { DEVICE, attempt, attempts } from './builders.ts';
import { chainOf, ledgerOf, moment, newSigner, signed } from './signing.ts';

const url = new URL('../../../public/schemas/transcript-2.schema.json', import.meta.url);
// JSON Schema is JSON; zod reads it back into a validator that knows nothing of our own schemas.
const published = z.fromJSONSchema(
  JSON.parse(readFileSync(url, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0],
);
const own = z.union([SignedHeader, LedgerRecord, SignedCheckpointLine]);

/** Every sort of line there is. */
async function lines(): Promise<readonly object[]> {
  const [ours, theirs] = await Promise.all([newSigner(), newSigner()]);
  const before = ledgerOf(theirs, attempts(1));
  const { seq, hash } = headOf(before.records[0]!);
  const handed = new TextDecoder()
    .decode(await signed(theirs, { ledger: before }))
    .trimEnd()
    .split('\n');
  const { cp, sig } = JSON.parse(handed.at(-1)!) as { cp: never; sig: string };
  const from = { dev: before.device, seq, head: hash, proof: { cp, key: theirs.key, sig } };
  const events: LedgerEvent[] = [
    { type: 'continues', ...moment(1), from },
    { type: 'void', ...moment(2), of: { dev: before.device, seq, hash }, why: 'trial' },
    {
      ...{ type: 'void', ...moment(2), of: { dev: before.device, seq, hash }, why: 'other' },
      attempt: 'f'.repeat(32),
    },
    { type: 'gap', ...moment(3), known: { dev: DEVICE, seq: -1, head: hash }, lost: 2 },
    { type: 'summary', ...moment(4), read: [{ doc: 'a', n: 1 }], cards: { all: 2, seen: 1, reviews: 3 } },
    attempt({ sit: { room: 'K3QZ', nonce: '7M2P' } }),
  ];
  const erased = { type: 'erased', dev: DEVICE, seq: 0, prev: hash, hash };
  const file = await signed(ours, { ledger: ledgerOf(ours, events) });
  const unsigned = await signed(null, { ledger: { device: DEVICE, carried: [], records: chainOf([]) } });
  const texts = [file, unsigned].flatMap((bytes) => new TextDecoder().decode(bytes).trimEnd().split('\n'));
  return [...texts.map((text) => JSON.parse(text) as object), erased];
}

test('the published schema accepts every sort of line and agrees with the reader on everything removed, added or odd', async () => {
  const all = await lines();
  const verdicts = all.flatMap((line) => [...variants(line)]);

  for (const line of all) expect(published.safeParse(line).success, JSON.stringify(line)).toBe(true);
  expect(verdicts.length).toBeGreaterThan(500);
  for (const value of verdicts) {
    expect(published.safeParse(value).success, JSON.stringify(value)).toBe(own.safeParse(value).success);
  }
});

/** The value with one thing changed, for every thing in it. */
function* variants(value: object): Generator {
  yield { ...value, ethnicity: 'x' };
  for (const [key, old] of Object.entries(value)) {
    const { [key]: _, ...rest } = value as Record<string, unknown>;
    if (!Array.isArray(value)) yield rest;
    for (const odd of [null, 7, -2, 0.5, '', 'X'.repeat(500), [], {}]) yield replaced(value, key, odd);
    if (typeof old !== 'object' || old === null) continue;
    for (const inner of variants(old as object)) yield replaced(value, key, inner);
  }
}

function replaced(value: object, key: string, part: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, i) => (String(i) === key ? part : item));
  return { ...value, [key]: part };
}
