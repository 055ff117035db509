import { createMarkingKey } from '#core/appraisal/marking-key.ts';
import type { RosterTable } from '#core/appraisal/roster.ts';
import type { Issue } from '#core/issue.ts';
import type { Verify } from '#core/ledger/signature.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { err, type Result } from '#core/result.ts';
import { memoryBench, type BenchStore } from '#platform/bench-database.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import {
  breathe,
  clear,
  everyFile,
  newDesk,
  readFiles,
  readSoFar,
  refuse,
  restore,
  takeUp,
  write,
  type Desk,
} from './engine-desk.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { formatWorkspace, openWorkspace } from './workspace-file.ts';

/** What the reader of files needs from where it runs: a Worker, a page without one, or a test. */
export interface EnginePorts {
  /** `null` where the device keeps nothing. */
  openStore(): Promise<BenchStore | null>;
  fetchBank(url: string): Promise<Bank | null>;
  verify(): Promise<Verify | null>;
  /** Lets others have their turn. */
  pause(): Promise<void>;
  /** Milliseconds of a clock that never goes back. */
  time(): number;
  post(message: FromEngine): void;
}

/** In bytes; more is refused by its reader. */
const MOST_ROSTER = 10 * 1024 * 1024;

interface Open {
  readonly desk: Desk;
}

/**
 * Reads what is dropped, one file after the other, keeps it on the device and tells the page of every one. Messages are
 * taken at any time and answered in their order; to stop is heard at once.
 * @example const receive = startEngine(ports); receive({ type: 'open', material });
 */
export function startEngine(ports: EnginePorts): (message: ToEngine) => void {
  const stop = { asked: 0 };
  const messages = { heard: 0, answered: 0 };
  let opened: Open | null = null;
  let turn = Promise.resolve();
  const take = async (message: ToEngine) => {
    if (message.type === 'open') opened = await open(ports, message);
    else if (message.type === 'roster') ports.post({ type: 'rows', table: await readRoster(message) });
    else if (opened !== null) await answer(opened, message, () => stop.asked > 0);
    if (stops(message)) stop.asked--;
    const answered = ++messages.answered;
    if (opened === null || answered < messages.heard) return;
    ports.post({ type: 'idle', answered, known: readSoFar(opened.desk) });
  };
  return (message) => {
    messages.heard++;
    if (stops(message)) stop.asked++;
    turn = turn.then(() => take(message));
  };
}

function stops({ type }: ToEngine): boolean {
  return type === 'cancel' || type === 'clear';
}

/** Fetched when it is asked for: the reader of workbooks is larger than everything else here. */
async function readRoster({
  file,
  withHidden,
}: Extract<ToEngine, { type: 'roster' }>): Promise<Result<RosterTable, readonly Issue[]>> {
  const { readRosterTable } = await import('#formats/roster-file.ts');
  try {
    // One byte more than a roster may have is enough to see that it is none.
    const bytes = new Uint8Array(await file.slice(0, MOST_ROSTER + 1).arrayBuffer());
    return await readRosterTable(bytes, { withHidden });
  } catch {
    // The browser could not read the file, or the reader met what nobody thought of: a clerk can do the same about it.
    return err([{ code: 'E_ROSTER_NOT' }]);
  }
}

/** Everything marked against a missing bank would look unverifiable, so nothing is read without all of them. */
async function open(
  ports: EnginePorts,
  { material, known }: Extract<ToEngine, { type: 'open' }>,
): Promise<Open | null> {
  const fetched = await Promise.all(material.banks.map((url) => ports.fetchBank(url)));
  const banks = fetched.filter((bank) => bank !== null);
  if (banks.length < fetched.length) {
    ports.post({ type: 'no-banks' });
    return null;
  }
  const key = createMarkingKey({ ...material, banks, models: QUESTION_MODELS });
  const [store, verify] = await Promise.all([ports.openStore(), ports.verify()]);
  const by = { key, verify, organisers: material.organisers };
  const opened = { desk: newDesk({ around: ports, store: store ?? memoryBench() }, by, known) };
  ports.post({ type: 'opened', keeps: store !== null });
  if (known !== undefined) return opened;
  await takeUp(opened.desk);
  finish(opened);
  return opened;
}

async function answer(opened: Open, message: ToEngine, stopped: () => boolean): Promise<void> {
  const { desk } = opened;
  if (message.type === 'add') {
    const unread = await readFiles(desk, message.files, stopped);
    await write(desk);
    finish(opened, unread);
  } else if (message.type === 'blame') {
    await refuse(desk, message, message.issue);
    await write(desk);
    finish(opened);
  } else if (message.type === 'clear') {
    await clear(desk);
    finish(opened);
  } else if (message.type === 'save') {
    const store = { files: () => everyFile(desk) };
    const pieces = await formatWorkspace(store, message.desk, message.at);
    desk.around.post({ type: 'saved', file: new Blob([...pieces], { type: 'application/zip' }) });
  } else if (message.type === 'restore') {
    await bringBack(opened, message.file);
  }
}

async function bringBack(opened: Open, file: File): Promise<void> {
  const source = {
    size: file.size,
    read: async (start: number, end: number) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
  const work = await openWorkspace(source, () => breathe(opened.desk)).catch(() =>
    err({ code: 'E_INTAKE_UNREADABLE' } as const),
  );
  if (!work.ok) {
    opened.desk.around.post({ type: 'refused', issue: work.error });
    return;
  }
  await restore(opened.desk, work.value);
  finish(opened);
}

function finish({ desk }: Open, unread: number | null = null): void {
  const lists = desk.reading.lists.known();
  desk.around.post({ type: 'finished', lists, added: unread !== null, unread: unread ?? 0 });
}
