import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { appendTime } from './bench/append-time.ts';
import { appraisePage } from './bench/appraise-page.ts';
import { appraiseRate } from './bench/appraise-rate.ts';
import { growSite } from './bench/grow-site.ts';
import { projectorFrames } from './bench/projector-frames.ts';
import { quizReady } from './bench/quiz-ready.ts';
import { verifyRate } from './bench/verify-rate.ts';
import { brotli, weighPage } from './bench/weigh.ts';

const ROUNDS = 3;
const kib = (bytes: number) => Number((bytes / 1024).toFixed(1));

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
}

/** Without the copies that only make the site larger. */
function realPagesIn(folder: string): string[] {
  return pagesIn(folder).filter((path) => !path.includes('/copy-'));
}

/** Seconds of one cold build. */
function build(folder: string): number {
  for (const name of ['dist', '.astro', 'node_modules/.astro']) {
    if (!name.startsWith('node_modules') || folder === process.cwd()) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
  const start = performance.now();
  const run = spawnSync(process.execPath, [join('src', 'build', 'build.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return (performance.now() - start) / 1000;
}

function measureBuilds(sizes: readonly number[]): Map<number, string> {
  const folders = new Map(sizes.map((size) => [size, growSite(process.cwd(), size)]));
  const seconds = new Map<number, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [size, folder] of folders) {
      seconds.set(size, [...(seconds.get(size) ?? []), build(folder)]);
    }
  }
  console.log('\nBuild, search index included (median of', ROUNDS, 'cold runs)');
  console.table(
    [...folders].map(([size, folder]) => {
      const pages = pagesIn(join(folder, 'dist')).length;
      const median = (seconds.get(size) ?? []).sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
      return {
        documents: size,
        pages,
        seconds: Number(median.toFixed(2)),
        'ms a page': Number(((median * 1000) / pages).toFixed(1)),
      };
    }),
  );
  return folders;
}

function weighSite(root: string): void {
  console.log('\nPage weights, KiB after brotli 11');
  console.table(
    realPagesIn(root).map((path) => {
      const weight = weighPage(root, path);
      return {
        page: `/${path}`,
        'HTML + CSS': kib(weight.html),
        script: kib(weight.script),
        'script gz': kib(weight.scriptGzip),
        'main font': kib(weight.font),
        requests: weight.requests,
      };
    }),
  );
  console.log('\nSearch index, KiB');
  console.table(
    readdirSync(join(root, 'search')).map((file) => {
      const bytes = readFileSync(join(root, 'search', file));
      return {
        file,
        raw: kib(bytes.length),
        gzip: kib(gzipSync(bytes, { level: 9 }).length),
        brotli: kib(brotli(bytes)),
      };
    }),
  );
}

function comparePage(folders: ReadonlyMap<number, string>): void {
  const page = 'zh/documents/maqin-school/';
  console.log('\nThe same reading page in sites of different size, bytes raw:', page);
  console.table(
    [...folders].map(([size, folder]) => ({
      documents: size,
      bytes: readFileSync(join(folder, 'dist', page, 'index.html')).length,
    })),
  );
}

function measureSite(sizes: readonly number[]): void {
  const folders = measureBuilds(sizes.length > 0 ? sizes : [10, 100, 1000]);
  const smallest = [...folders.values()][0] ?? process.cwd();
  weighSite(join(smallest, 'dist'));
  comparePage(folders);
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
}

async function measureAppraisal(sizes: readonly number[]): Promise<void> {
  console.log(
    '\nThe year-end sheet in the terminal, from signed transcripts of 40 attempts to the written workbook',
  );
  const rates = [];
  for (const size of sizes.length > 0 ? sizes : [500, 2000, 10_000]) rates.push(await appraiseRate(size));
  console.table(rates);
}

async function measureBench(sizes: readonly number[]): Promise<void> {
  console.log('\nThe same on the clerk’s page of the built site');
  const rates = [];
  for (const size of sizes.length > 0 ? sizes : [500, 2000]) rates.push(await appraisePage(size));
  console.table(rates);
}

async function measureProjector(): Promise<void> {
  console.log(
    '\nWork of the projector for each frame of a countdown, were this machine six times slower (at most 16)',
  );
  console.table([await projectorFrames(1024, 768), await projectorFrames(3840, 2160)]);
}

async function measureQuiz(): Promise<void> {
  console.log(
    '\nA practice page on a cold visit, were this machine four times slower (median of 9, milliseconds)',
  );
  console.table(await quizReady());
}

// `npm run bench -- projector` measures the built site's projector, `-- quiz` its practice page;
// `npm run bench -- ledger` measures the records alone, in seconds; `-- appraisal 500 2000` the clerk's sheet,
// `-- appraisal-page 500 2000` the same in a browser with the built site.
const words = process.argv.slice(2);
const sizes = words.map(Number).filter(Boolean);
if (words.includes('projector')) await measureProjector();
else if (words.includes('quiz')) await measureQuiz();
else if (words.includes('appraisal')) await measureAppraisal(sizes);
else if (words.includes('appraisal-page')) await measureBench(sizes);
else {
  console.log('\nTranscripts read and verified, signatures included');
  console.table([await verifyRate()]);
  console.log('\nAn attempt of 20 answers handed in in a page, until it is on the disk');
  console.table([await appendTime()]);
  if (!words.includes('ledger')) measureSite(sizes);
}
