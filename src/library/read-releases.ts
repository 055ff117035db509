import type { Library } from '#core/documents/library.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import { Bank } from '#core/quiz/bank.ts';
import { ErrataFile } from '#core/quiz/erratum.ts';
import { Locks, releaseFile, type Release } from '#core/quiz/release.ts';
import { listFiles, listFolders } from './list-files.ts';
import type { Shelf } from './shelf.ts';

const FOLDER = 'content/question-banks';
/** Files beside the banks that are none. */
export const NOT_BANKS = ['locks', 'errata'] as const;

/** The released versions, their lock and what was found wrong in them since. */
export async function readReleases(shelf: Shelf): Promise<Pick<Library, 'releases' | 'locks' | 'errata'>> {
  const names = await listFiles(shelf.root, FOLDER, '.yaml');
  const has = (name: (typeof NOT_BANKS)[number]) => names.includes(name);
  const locks = has('locks') ? await shelf.read(`${FOLDER}/locks.yaml`, Locks) : {};
  const errata = has('errata') ? await shelf.read(`${FOLDER}/errata.yaml`, ErrataFile, 'errata') : null;
  const releases: Release[] = [];
  for (const id of await listFolders(shelf.root, `${FOLDER}/released`)) {
    for (const version of await listFiles(shelf.root, `${FOLDER}/released/${id}`, '.json')) {
      const release = await readRelease(shelf, id, version);
      if (release !== null) releases.push(release);
    }
  }
  return { releases, locks: locks ?? {}, errata: errata?.errata ?? [] };
}

/** `null`, and an issue, for a file that no release has ever written so. */
async function readRelease(shelf: Shelf, id: string, version: string): Promise<Release | null> {
  const file = releaseFile(id, version);
  const text = await shelf.text(file);
  if (text === null) return null;
  const bank = parse(text);
  if (bank === null) {
    shelf.issues.push({ code: 'E_BANK_LOCK', file, values: { bank: id, version } });
    return null;
  }
  return { id, version, file, text, sha: sha256Hex(text), bank };
}

function parse(text: string): Bank | null {
  try {
    const read = Bank.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
