import type { Library } from '#core/documents/library.ts';
import type { Bank, BankReference } from './bank.ts';
import { bankSha, publishedBank } from './published-bank.ts';
import { newestRelease } from './release.ts';

/** A bank version a page may name: its exact characters lie at `/banks/<id>/<ver>.json`. */
export interface PublishedVersion extends BankReference {
  readonly text: string;
  readonly bank: Bank;
}

type Shelves = Pick<Library, 'banks' | 'releases'>;

/**
 * Every version that is published, old ones too: attempts made from them are marked again. With `writing` (a page
 * served to an editor at work) the working files as they stand as well.
 * @example publishedVersions(library, false).map(({ id, ver }) => `${id}@${ver}`)
 */
export function publishedVersions(library: Shelves, writing: boolean): readonly PublishedVersion[] {
  const released = library.releases.map(({ id, version, sha, text, bank }) => ({
    ...{ id, sha, text, bank },
    ver: version,
  }));
  const working = library.banks
    .filter((bank) => writing || newestRelease(library.releases, bank.id) === null)
    .map(asPublished)
    .filter(({ sha }) => released.every((one) => one.sha !== sha));
  const fresh = new Set(working.map(({ id, ver }) => `${id}@${ver}`));
  return [...released.filter(({ id, ver }) => !fresh.has(`${id}@${ver}`)), ...working];
}

/**
 * The version of each bank that new papers are drawn from: the newest release. Readers never meet a question that may
 * still change under an attempt; an editor at work (`writing`) sees the file as it stands.
 * @example offeredVersion(library, 'convention', false)?.ver → '2026.11.2'
 */
export function offeredVersion(library: Shelves, id: string, writing: boolean): PublishedVersion | null {
  const working = library.banks.find((bank) => bank.id === id);
  const release = newestRelease(library.releases, id);
  if (working !== undefined && (writing || release === null)) return asPublished(working);
  if (release === null) return null;
  const { version: ver, sha, text, bank } = release;
  return { id, ver, sha, text, bank };
}

function asPublished(bank: Bank): PublishedVersion {
  return { id: bank.id, ver: bank.version, sha: bankSha(bank), text: publishedBank(bank), bank };
}
