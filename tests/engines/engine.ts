import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser with one tab and an empty profile of its own. What differs between the engines is behind this. */
export interface Engine {
  open(url: string): Promise<void>;
  /** Runs a function in the page. It sees nothing of the test but what it is given; both ways only JSON travels. */
  run<Given extends readonly unknown[], Result>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** A finger on a place of the window. */
  tap(x: number, y: number): Promise<void>;
  /** Signs typed into what has the focus. */
  type(text: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A machine with other work to do starts a browser slowly; that is no failure. */
export const PATIENCE_MS = 120_000;

/** The source of a call whose result is JSON text: for protocols that have types of their own. */
export function callText(work: (...given: never[]) => unknown, given: readonly unknown[]): string {
  return `Promise.resolve((${work.toString()})(...${JSON.stringify(given)})).then((r) => JSON.stringify(r ?? null))`;
}

/** Asks again until there is an answer. */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS;) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
}

/** A program and a folder of its own; both are gone after `end`, with all processes the program started. */
export async function startProgram(
  program: string,
  prepare: (folder: string) => readonly string[] | Promise<readonly string[]>,
  env: NodeJS.ProcessEnv = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'sanyu-engine-'));
  const child = spawn(program, await prepare(folder), {
    stdio: ['ignore', 'pipe', 'ignore'],
    // A group of its own: a browser is many processes, and the signal has to reach them all.
    detached: true,
    env: { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, ...env },
  });
  const ended = new Promise<void>((exit) => child.once('close', () => exit()));
  const end = async () => {
    killGroup(child);
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  /** Nobody waits for a program that has ended. */
  const mustRun = () => {
    if (child.exitCode !== null) throw new Error(`${program} has ended with ${child.exitCode}.`);
  };
  return { folder, child, end, mustRun };
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Already gone is as good as killed.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
