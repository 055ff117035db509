import { joinUnread, leftOf, NONE_UNREAD, type LeftUnread } from '#core/appraisal/left-unread.ts';
import type { RosterTable } from '#core/appraisal/roster.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import { err, type Result } from '#core/result.ts';
import type { BenchMaterial, Chosen, FromEngine, ToEngine } from './engine-messages.ts';
import { startEngine, startReader } from './engine-start.ts';
import { startGathering, type FromReader } from './gathering.ts';

/** A reader that says nothing for so long hangs on the file it has in hand (records.md 4.3). */
const PATIENCE_MS = 10_000;
const DRAW_MS = 200;

/** What the bench does with files. */
export interface EngineClient {
  add(files: readonly Chosen[]): void;
  /** What waits is left unread; `clear` takes everything off the desk as well. */
  stop(type: 'cancel' | 'clear'): void;
  save(desk: ClerkDesk, at: string): void;
  restore(file: File): void;
  /** Opens again after the questions could not be fetched. */
  retry(): void;
  close(): void;
}

/** Who is told of the reading. */
interface Listener {
  tell(message: FromReader): void;
  /** Of what was chosen, so much is not read yet. */
  onLeft(left: LeftUnread): void;
  /** These are not read any more: somebody stopped it. */
  onGaveUp(unread: LeftUnread): void;
}

/**
 * Reads files one after the other, whatever happens: a reader that hangs is ended, its file is named, and a new reader
 * goes on with the rest. After a heap of files the reader is ended too; the next one is started when there is work.
 * @example const client = openClient(material, listener); client.add(files);
 */
export function openClient(material: () => BenchMaterial, listener: Listener): EngineClient {
  const work = newWork();
  const gather = startGathering(() => material().blueprints);
  const next = () => {
    if (work.inHand.length > 0 || work.waiting.length === 0 || !reader.isOpen()) return;
    work.inHand = work.waiting.splice(0);
    work.done = 0;
    work.heard = Date.now();
    reader.ask({ type: 'add', files: work.inHand });
  };
  const hear = (message: FromEngine) => {
    const { inHand, done } = work;
    note(work, message);
    if (work.inHand !== inHand || work.done !== done) listener.onLeft(leftIn(work));
    if (message.type === 'finished' && message.unread > 0)
      listener.onGaveUp(unreadOf(inHand.slice(-message.unread)));
    if (isWorthDrawing(work, message)) listener.tell(gather(message));
    if (message.type === 'idle') next();
  };
  const reader = startReader(material, hear);
  const watch = setInterval(() => {
    if (work.undrawn !== null) listener.tell(work.undrawn);
    work.undrawn = null;
    const stuck = work.inHand[work.at];
    if (stuck === undefined || Date.now() - work.heard < PATIENCE_MS || !reader.end()) return;
    // What was read before it and not kept yet went with its reader.
    work.waiting.unshift(...work.inHand.slice(work.done).filter((file) => file !== stuck));
    work.inHand = [];
    reader.restart();
    reader.ask(blame(stuck));
  }, 1000);
  return {
    add: (files) => {
      work.waiting.push(...files);
      listener.onLeft(leftIn(work));
      next();
    },
    stop: (type) => {
      const waiting = work.waiting.splice(0);
      if (type === 'cancel' && waiting.length > 0) listener.onGaveUp(unreadOf(waiting));
      reader.ask({ type });
    },
    save: (desk, at) => reader.ask({ type: 'save', desk, at }),
    restore: (file) => reader.ask({ type: 'restore', file }),
    retry: reader.restart,
    close: () => {
      clearInterval(watch);
      reader.end();
    },
  };
}

/** What the page knows of its reader's work. */
interface Work {
  waiting: Chosen[];
  /** What the reader was given, at which of it it is, and of how many nothing can be lost any more. */
  inHand: readonly Chosen[];
  at: number;
  done: number;
  /** When it was heard of last, and when something of it was drawn. */
  heard: number;
  drawn: number;
  /** What is still to be drawn, if nothing follows. */
  undrawn: FromReader | null;
}

function newWork(): Work {
  return {
    ...{ waiting: [], inHand: [], at: 0, done: 0 },
    ...{ heard: 0, drawn: 0, undrawn: null },
  };
}

function note(work: Work, message: FromEngine): void {
  work.heard = Date.now();
  if (message.type === 'begun') work.at = work.inHand.length - message.left;
  if (message.type === 'begun' || message.type === 'arrived') work.done = message.done;
  if (message.type === 'finished' && message.added) work.inHand = [];
}

/** What would be lost with the page. */
function leftIn({ inHand, done, waiting }: Work): LeftUnread {
  return joinUnread(unreadOf(inHand.slice(done)), unreadOf(waiting));
}

function unreadOf(files: readonly Chosen[]): LeftUnread {
  return files.length === 0 ? NONE_UNREAD : leftOf(files.map(({ name }) => name));
}

/** Where a reader is, is drawn a few times a second: to draw it for every file would take as long as to read it. */
function isWorthDrawing(work: Work, message: FromEngine): boolean {
  if (message.type === 'alive' || message.type === 'idle') return false;
  const isSoon = message.type === 'begun' && work.heard - work.drawn < DRAW_MS;
  work.undrawn = isSoon ? message : null;
  if (!isSoon) work.drawn = work.heard;
  return !isSoon;
}

function blame({ name, file }: Chosen): ToEngine {
  const issue = { code: 'E_INTAKE_TIME', values: { seconds: PATIENCE_MS / 1000 } } as const;
  return { type: 'blame', file: name, size: file.size, issue };
}

/**
 * The table of a roster's file, read apart: what a file does to its reader stays with that reader.
 * @example const table = await readRosterFile(file); if (table.ok) guessColumns(table.value.rows);
 */
export function readRosterFile(
  file: File,
  { withHidden = false }: { readonly withHidden?: boolean } = {},
): Promise<Result<RosterTable, readonly Issue[]>> {
  return new Promise((resolve) => {
    const give = (table: Result<RosterTable, readonly Issue[]>) => {
      clearTimeout(timer);
      engine.end();
      resolve(table);
    };
    const timer = setTimeout(() => give(err([{ code: 'E_ROSTER_NOT' }])), PATIENCE_MS);
    const engine = startEngine((message) => {
      if (message.type === 'rows') give(message.table);
    });
    engine.send({ type: 'roster', file, withHidden });
  });
}
