import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { Entry, type AttemptEvent } from '#core/ledger/entry.ts';
import { CheckpointLine, TranscriptHeader } from '#core/ledger/transcript-shape.ts';
import { attempt, chain, transcript } from './builders.ts';

const url = new URL('../../../public/schemas/transcript-1.schema.json', import.meta.url);
// JSON Schema is JSON; zod reads it back into a validator that knows nothing of our own schemas.
const published = z.fromJSONSchema(
  JSON.parse(readFileSync(url, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0],
);
const own = z.union([TranscriptHeader, Entry, CheckpointLine]);

const FROZEN = new URL('../../fixtures/frozen/ledger-1/', import.meta.url);

test('the published schema accepts every line of every frozen transcript', () => {
  const files = readdirSync(FROZEN).filter((name) => name.endsWith('.jsonl'));
  for (const file of files) {
    for (const line of readFileSync(new URL(file, FROZEN), 'utf8').trimEnd().split('\n')) {
      expect(published.safeParse(JSON.parse(line)).error, file).toBeUndefined();
    }
  }
  expect(files.length).toBeGreaterThan(2);
});

test('the published schema and the reader agree on every field removed, added or of another type', () => {
  const bank = { id: 'a', ver: '2026.11.1', sha: 'c3'.repeat(32) };
  const rules = {
    count: 3,
    mix: [{ count: 1, difficulty: 2, tag: 'fact' }],
    shuffle: false,
    negative: 1,
    almost: 0,
  };
  const [long] = chain([
    attempt({
      ans: [{ q: 'a', a: ['x'], ms: 1 }],
      ...{ bank: [bank, { ...bank, id: 'b' }], mode: 'exam', to: 'bo' },
      rules: { ...rules, romanised: true } as AttemptEvent['rules'] & object,
    }),
  ]);
  const lines = transcript({ entries: [long!] })
    .trimEnd()
    .split('\n');
  const verdicts = lines.flatMap((line) => [...variants(JSON.parse(line) as object)]);

  expect(verdicts.length).toBeGreaterThan(150);
  for (const value of verdicts) {
    const text = JSON.stringify(value);
    expect(published.safeParse(value).success, text).toBe(own.safeParse(value).success);
  }
});

/** The value with one thing changed, for every thing in it. */
function* variants(value: object): Generator {
  yield { ...value, ethnicity: 'x' };
  for (const [key, old] of Object.entries(value)) {
    yield replaced(value, key, undefined);
    for (const odd of [null, 7, -1, 0.5, '', 'X'.repeat(500), [], {}]) yield replaced(value, key, odd);
    if (typeof old !== 'object' || old === null) continue;
    for (const inner of variants(old as object)) yield replaced(value, key, inner);
  }
}

function replaced(value: object, key: string, part: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map((item: unknown, i) => (String(i) === key ? part : item))
      .filter((item) => item !== undefined);
  const copy: Record<string, unknown> = { ...value, [key]: part };
  if (part === undefined) delete copy[key];
  return copy;
}
