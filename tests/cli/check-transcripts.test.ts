import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FROZEN = 'tests/fixtures/frozen/ledger-2';

test('a terminal tells level, number and attempts of a transcript, and what is wrong with a changed one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanyu-'));
  const changed = join(folder, 'changed.jsonl');
  writeFileSync(changed, readFileSync(`${FROZEN}/signed.jsonl`, 'utf8').replace('"score":1', '"score":2'));
  const run = spawnSync(
    process.execPath,
    ['src/cli/check-transcripts.ts', `${FROZEN}/every-kind.jsonl`, `${FROZEN}/unsigned.jsonl`, changed],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });

  expect(run.status).toBe(1);
  expect(run.stdout).toMatch(/✓ every-kind\.jsonl {2}1 {2}009 {2}[0-9a-f]{8} {2}3\n/);
  expect(run.stdout).toMatch(/✓ unsigned\.jsonl {2}0 {2}007 {2}a1a1a1a1 {2}1\n/);
  expect(run.stdout).toContain('✗ changed.jsonl  ');
});
