import {
  absorb,
  emptyCollection,
  newGrowing,
  type Collection,
  type Growing,
} from '#core/appraisal/collection.ts';
import { outcomeOf, type Arrival } from '#core/appraisal/intake.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import { openDelivery, type Delivered, type DroppedFile } from '#formats/delivery.ts';
import type { BenchStore, KeptFile } from '#platform/bench-database.ts';
import { issueOf } from '../parts/issue-text.ts';
import type { Chosen, FromEngine, ReadSoFar } from './engine-messages.ts';
import type { OpenedWorkspace } from './workspace-file.ts';
import { newReading, readInto, refused, type Reader, type Reading } from './reading.ts';

/** What lets a reader run where it runs. */
interface Surroundings {
  /** Lets others have their turn. */
  pause(): Promise<void>;
  /** Milliseconds of a clock that never goes back. */
  time(): number;
  post(message: FromEngine): void;
}

/** The clerk's desk while files are put on it. Grows: thousands of files must fit into one memory. */
export interface Desk {
  readonly around: Surroundings;
  readonly store: BenchStore;
  reading: Reading;
  /** Number of the next arrival. */
  next: number;
  /** How many of the files that were dropped have been read. */
  done: number;
  /** How many of them nothing can be lost of. */
  kept: number;
  /** Read, but not written yet. */
  batch: Batch;
  /** Read and told of, but the device did not keep it: a work that is saved has it. */
  readonly unkept: KeptFile[];
  /** When it last let others have their turn. */
  since: number;
}

/** Files that were read, and what they say. */
interface Batch {
  readonly files: KeptFile[];
  readonly said: Growing;
  bytes: number;
}

/** So many milliseconds it works before it listens again; a page that reads without a Worker still answers taps. */
const SLICE = 40;
/** So much is read before it is written: one transaction for a few dozen files. */
const BATCH = { files: 64, bytes: 2 * 1024 * 1024 };

/** An empty desk, or one on which another reader has read. */
export function newDesk(given: Pick<Desk, 'around' | 'store'>, by: Reader, known?: ReadSoFar): Desk {
  if (known !== undefined) given.store.adopt(known.revision);
  return {
    ...given,
    ...{
      reading: newReading(by, known),
      next: known?.next ?? 1,
      done: 0,
      kept: 0,
      batch: newBatch(),
      unkept: [],
      since: given.around.time(),
    },
  };
}

/** Reads what is kept once more: what a file is worth follows from its answers and the banks of today. */
export async function takeUp(desk: Desk): Promise<void> {
  await desk.store.look();
  for await (const kept of desk.store.files()) {
    const arrivals: Arrival[] = [];
    const said = newGrowing();
    for (const { arrival, bytes } of kept) {
      desk.next = arrival.id + 1;
      // What a file was taken for by an older program is judged anew.
      if (bytes === null && arrival.outcome === 'read') arrivals.push(arrival);
      else if (bytes === null) arrivals.push({ ...arrival, outcome: outcomeOf(arrival.issues) });
      else {
        const read = await readInto(desk.reading, { id: arrival.id, file: arrival.file, bytes });
        arrivals.push(read.arrival);
        absorb(said, read.collection ?? emptyCollection());
      }
      await breathe(desk);
    }
    desk.around.post({ type: 'arrived', arrivals, done: 0, collection: collectionOf(said) });
  }
}

/** Reads files until none is left or it is stopped; gives how many were left unread. */
export async function readFiles(
  desk: Desk,
  files: readonly Chosen[],
  stopped: () => boolean,
): Promise<number> {
  desk.kept = 0;
  for (const [index, file] of files.entries()) {
    desk.done = index;
    if (stopped()) return files.length - index;
    if (desk.batch.files.length === 0) desk.kept = index;
    desk.around.post({ type: 'begun', file: file.name, left: files.length - index, done: desk.kept });
    const whole = await readFile(desk, dropped(file), stopped);
    // Of a half-read archive the rest is not lost: it is told as one file that was not read.
    if (!whole) return files.length - index;
  }
  desk.done = files.length;
  return 0;
}

/** `false` when it was told to stop in the middle. */
async function readFile(desk: Desk, file: DroppedFile, stopped: () => boolean): Promise<boolean> {
  try {
    for await (const one of openDelivery(file)) {
      await take(desk, one);
      await breathe(desk);
      if (stopped()) return false;
    }
  } catch {
    // The file has moved, or another program holds it: the browser then rejects every read.
    await refuse(desk, { file: file.name, size: file.size }, { code: 'E_INTAKE_UNREADABLE' });
  }
  return true;
}

async function take(desk: Desk, one: Delivered): Promise<void> {
  const { name, size } = one;
  if ('issue' in one) return refuse(desk, { file: name, size }, one.issue);
  const id = desk.next++;
  const { arrival, collection } = await readInto(desk.reading, { id, file: name, bytes: one.bytes });
  if (collection !== null) absorb(desk.batch.said, collection);
  const twice = arrival.issues.some(({ code }) => code === 'E_TRANSCRIPT_DUPLICATE');
  // Of what is no transcript, or is here already, only the line is kept.
  const bytes = arrival.outcome === 'foreign' || twice ? null : one.bytes;
  await put(desk, { arrival, bytes });
}

/** Puts a saved work in the place of what lies here; its files are read as if they had just come. */
export async function restore(desk: Desk, { desk: did, files }: OpenedWorkspace): Promise<void> {
  desk.done = 0;
  await clear(desk, did);
  desk.around.post({ type: 'restored', desk: did });
  for await (const one of files()) {
    if ('outcome' in one) await put(desk, { arrival: { ...one, id: desk.next++ }, bytes: null });
    else await take(desk, one);
    await breathe(desk);
  }
  await write(desk);
}

/** What the next reader has to know. */
export function readSoFar({ next, reading, store }: Desk): ReadSoFar {
  const revision = store.revision();
  return { next, contents: reading.contents, lists: reading.lists.known(), revision };
}

/** Nothing lies on it any more, nor on the device; only what the clerk did in a work that takes the place of this. */
export async function clear(desk: Desk, did?: ClerkDesk): Promise<void> {
  desk.reading = newReading(desk.reading.by);
  desk.next = 1;
  desk.unkept.length = 0;
  await desk.store.clear(did).catch((cause: unknown) => unkept(desk, cause));
  desk.around.post({ type: 'emptied', revision: desk.store.revision() });
}

/** A line of the preview for something that cannot be counted. */
export async function refuse(desk: Desk, file: Pick<Arrival, 'file' | 'size'>, issue: Issue): Promise<void> {
  await put(desk, { arrival: refused({ id: desk.next++, ...file }, issue), bytes: null });
}

async function put(desk: Desk, kept: KeptFile): Promise<void> {
  desk.batch.files.push(kept);
  desk.batch.bytes += kept.bytes?.length ?? 0;
  if (desk.batch.files.length >= BATCH.files || desk.batch.bytes >= BATCH.bytes) await write(desk);
}

/** Writes what was read; only then the page is told of it, so that what is shown survives a crash. */
export async function write(desk: Desk): Promise<void> {
  const { files, said } = desk.batch;
  if (files.length === 0) return;
  desk.batch = newBatch();
  try {
    await desk.store.keep(files);
  } catch (cause) {
    // What another window has put there is not to be mixed with it.
    if (!unkept(desk, cause)) desk.unkept.push(...files);
  }
  desk.kept = desk.done;
  const arrivals = files.map(({ arrival }) => arrival);
  desk.around.post({ type: 'arrived', arrivals, done: desk.done, collection: collectionOf(said) });
}

/** Says that the device did not keep it; whether that is because another window has changed the work. */
function unkept({ around }: Desk, cause: unknown): boolean {
  const isStale = issueOf(cause).code === 'E_WORKSPACE_STALE';
  around.post({ type: 'trouble', issue: { code: isStale ? 'E_WORKSPACE_STALE' : 'E_WORKSPACE_UNKEPT' } });
  return isStale;
}

/** Every file that counts here, also where the device is full. */
export async function* everyFile({ store, unkept }: Desk): ReturnType<BenchStore['files']> {
  yield* store.files();
  if (unkept.length > 0) yield unkept;
}

function newBatch(): Batch {
  return { files: [], said: newGrowing(), bytes: 0 };
}

/** Without the function in it, which cannot be handed on. */
function collectionOf({ records, claims, handedIn }: Growing): Collection {
  return { records, claims, handedIn };
}

/** In bytes; what is larger is read piece by piece. */
const SMALL = 1024 * 1024;

/** A browser takes a millisecond to begin to read a file: a small one is read once, whatever is asked for. */
function dropped({ name, file, readElsewhere = [] }: Chosen): DroppedFile {
  const { size } = file;
  const bytesOf = async (start: number, end: number) =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  let whole: Promise<Uint8Array<ArrayBuffer>> | null = null;
  const read = async (start: number, end: number) => {
    if (size > SMALL) return bytesOf(start, end);
    const bytes = await (whole ??= bytesOf(0, size));
    // A part is copied: whoever keeps a part would keep the whole.
    return start === 0 && end >= size ? bytes : bytes.slice(start, end);
  };
  return { name, size, read, readElsewhere };
}

export async function breathe(desk: Desk): Promise<void> {
  if (desk.around.time() - desk.since < SLICE) return;
  desk.around.post({ type: 'alive' });
  await desk.around.pause();
  desk.since = desk.around.time();
}
