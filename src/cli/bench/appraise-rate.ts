import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownTranscripts } from './own-transcripts.ts';

/** One line of the bench table. */
interface Rate {
  readonly transcripts: number;
  readonly attempts: number;
  readonly seconds: number;
  readonly 'ms a transcript': number;
  /** The most memory the process ever had. */
  readonly MiB: number;
}

/**
 * The whole way of the terminal, from a folder of signed transcripts to the written workbook, in a process of its own.
 * @example console.table([await appraiseRate(500)])
 */
export async function appraiseRate(transcripts: number): Promise<Rate> {
  const { folder, roster } = await ownTranscripts(transcripts);
  const out = mkdtempSync(join(tmpdir(), 'sanyu-sheet-'));
  const words = ['src/cli/appraise.ts', '--quiet', '--day', '2026-12-31', '--roster', roster];
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    ['--import', PEAK, ...words, '--out', join(out, 'sheet.xlsx'), folder],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - start) / 1000;
  rmSync(out, { recursive: true, force: true });
  if (run.status === 2 || run.status === null) throw new Error(run.stderr);
  const kib = Number(/peak (\d+)/.exec(run.stderr)?.[1] ?? NaN);
  return {
    transcripts,
    attempts: transcripts * 40,
    seconds: Number(seconds.toFixed(2)),
    'ms a transcript': Number(((seconds * 1000) / transcripts).toFixed(2)),
    MiB: Math.round(kib / 1024),
  };
}

/** Says at the end how much memory the process had at most. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS));",
)}`;
