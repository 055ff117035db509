/** A file with the way by which it is known: `2026/办公室/00017.jsonl`. */
interface FoundFile {
  readonly name: string;
  readonly file: File;
}

/** So many files and so deep: a clerk who drops a whole disk by mistake gets an answer. */
const MOST = { files: 20_000, depth: 12 };

/** What was dropped; `cut` when folders hold more than is read. */
export interface Dropped {
  readonly files: readonly FoundFile[];
  readonly cut: boolean;
}

/**
 * Every file that was dropped, those in folders too. Call it while the event is being handled: afterwards the browser
 * has forgotten what was dropped.
 * @example onDrop={(event) => void filesDropped(event.dataTransfer).then(({ files }) => add(files))}
 */
export function filesDropped(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files].map((file) => ({ name: file.name, file }));
  // What is no file of a disk, such as a picture dragged out of a page, has no entry.
  const known = entries.filter((entry) => entry !== null);
  return known.length === 0 ? Promise.resolve({ files: plain, cut: false }) : walk(known);
}

/**
 * The files of an input, those of a chosen folder under their way in it.
 * @example filesChosen(input.files).map(({ name }) => name) → ['2026/00017.jsonl']
 */
export function filesChosen(list: FileList | null): readonly FoundFile[] {
  return [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

async function walk(entries: readonly FileSystemEntry[]): Promise<Dropped> {
  const found = { files: [] as FoundFile[], cut: false };
  const visit = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    if (found.files.length >= MOST.files || depth > MOST.depth) found.cut = true;
    else if (isFile(entry)) {
      const file = await fileOf(entry);
      // One that cannot be opened is named all the same: reading it will fail, and say so.
      found.files.push({ name: entry.fullPath.slice(1), file: file ?? new File([], entry.name) });
    } else if (isFolder(entry)) for (const inner of await listFolder(entry)) await visit(inner, depth + 1);
  };
  for (const entry of entries) await visit(entry, 0);
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** A reader gives a folder's entries by the hundred, until it gives none. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
