import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import type { Learner } from '#core/ledger/entry.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { serve } from '../../set-up/static-server.mjs';
import { verify } from '../core/ledger/signing.ts';
import { words } from '../e2e/support/site.ts';
import { serveScript } from '../platform/browser.ts';
import { type Bench, clerkSees } from './clerk.ts';
import type { Engine } from './engine.ts';
import { knownEngines } from './engines.ts';
import { handIn } from './learner.ts';
import type { Verdict, Verifying } from './verifying-page.ts';

declare const verifying: Verifying;

const TIME = 600_000;
const ENGINES = knownEngines();
const PAIRS = ENGINES.flatMap((writer) => ENGINES.map((reader) => [writer.name, reader.name] as const));
const LEARNERS: Readonly<Record<string, Learner>> = {
  Chromium: { name: '卓玛', number: '00017', department: '办公室' },
  Firefox: { name: 'ئالىم تۇرسۇن', number: '00018', department: 'ئىشخانا' },
  WebKitGTK: { name: 'བཀྲ་ཤིས་སྒྲོལ་མ', number: '00019', department: 'གཞུང་ལས་ཁང' },
};

let site: Awaited<ReturnType<typeof serve>>;
let checker: Awaited<ReturnType<typeof serveScript>>;
const running = new Map<string, Engine>();
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  site = await serve({ root: 'dist', port: 0 });
  checker = await serveScript(new URL('verifying-page.ts', import.meta.url));
  for (const { name, language, start } of ENGINES) {
    if (typeof start === 'string') continue;
    const engine = await start();
    running.set(name, engine);
    files.set(name, await handIn(engine, site.address, language, LEARNERS[name]!));
  }
}, TIME);
afterAll(async () => {
  for (const engine of running.values()) await engine.close();
  site.close();
  await checker.close();
}, TIME);

/** An engine that is not on this machine is told, and counted as skipped. */
function here(context: TestContext, name: string): Engine {
  const { start } = ENGINES.find((engine) => engine.name === name)!;
  if (typeof start === 'string') context.skip(start);
  return running.get(name)!;
}

/** What the core says in Node. */
async function judgeInNode(bytes: Uint8Array): Promise<Verdict> {
  const read = await readTranscript(bytes, verify);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { level, levels, hashes, device } = read.value;
  return { level, levels, hashes, device, issues: [] };
}

async function judgeIn(engine: Engine, bytes: Uint8Array): Promise<Verdict> {
  await engine.open(checker.url);
  return engine.run((file) => verifying.judge(file), [...bytes]);
}

test.for(PAIRS)(
  'a transcript written in %s verifies in %s, with the levels and hashes it has in Node',
  { timeout: TIME },
  async ([writer, reader], context) => {
    here(context, writer);
    const engine = here(context, reader);
    const bytes = files.get(writer)!;
    const verdict = await judgeIn(engine, bytes);

    expect(verdict).toEqual(await judgeInNode(bytes));
    expect(verdict).toMatchObject({ level: 1, levels: [1] });
  },
);

test.for(PAIRS)(
  'a transcript written in %s and changed by one letter is refused in %s',
  { timeout: TIME },
  async ([writer, reader], context) => {
    here(context, writer);
    const engine = here(context, reader);
    const text = new TextDecoder().decode(files.get(writer));
    const changed = text.replace(LEARNERS[writer]!.number, '00020');

    expect(changed).not.toBe(text);
    expect((await judgeIn(engine, new TextEncoder().encode(changed))).issues).not.toEqual([]);
  },
);

test.for(ENGINES.map(({ name }) => name))(
  'a transcript written in %s verifies from a terminal',
  async (writer, context) => {
    here(context, writer);
    const folder = await mkdtemp(join(tmpdir(), 'sanyu-'));
    const file = join(folder, 'transcript.jsonl');
    await writeFile(file, files.get(writer)!);
    const run = spawnSync(process.execPath, ['src/cli/check-transcripts.ts', file], { encoding: 'utf8' });
    await rm(folder, { recursive: true });

    expect(run.stdout).toMatch(
      new RegExp(`^✓ transcript\\.jsonl {2}1 {2}${LEARNERS[writer]!.number} {2}[0-9a-f]{8} {2}1\\n$`),
    );
  },
);

/** Once in each engine: the page keeps a clerk's work. */
const benches = new Map<string, Promise<Bench>>();
function benchIn(name: string, engine: Engine): Promise<Bench> {
  const bench = benches.get(name) ?? clerkSees(engine, site.address, [...files.values()]);
  benches.set(name, bench);
  return bench;
}

test.for(ENGINES.map(({ name }) => name))(
  'the clerk’s page in %s shows everybody at level 1, and the sheet it shows everywhere',
  { timeout: TIME },
  async (reader, context) => {
    const bench = await benchIn(reader, here(context, reader));
    const [[name, first] = ['', undefined]] = running;
    const says = words('zh', 'appraisal');

    for (const writer of files.keys()) {
      const { number, name: person } = LEARNERS[writer]!;
      const row = bench.arrivals.find((each) => each[says.person ?? '']?.includes(number));
      expect(row?.[says.person ?? '']).toContain(person);
      expect(row?.[says.level ?? '']).toMatch(/\b1\b/);
    }
    for (const row of bench.sheet) expect(row[says.level ?? '']).toMatch(/\b1\b/);
    expect(bench.sheet).toEqual((await benchIn(name, first!)).sheet);
  },
);
