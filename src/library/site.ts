import { offeredVersion, publishedVersions, type PublishedVersion } from '#core/quiz/published-versions.ts';
import type { Library } from '#core/documents/library.ts';
import type { Places, Source } from '#core/documents/source.ts';
import { handedOver } from './hand-over.mjs';
import { readLibrary } from './read-library.ts';

/** What pages are made of; what only checks want is left out. */
export type Site = Omit<Library, 'localeFiles' | 'published' | 'sources'>;

async function readSite(): Promise<Site> {
  const { library, issues } = await readLibrary(process.cwd());
  if (issues.length > 0) {
    // `npm run check` names each of them with file, line and next step; a build must never publish half a library.
    throw new Error(
      `The texts have ${issues.length} mistakes, first ${issues[0]?.code} in ${issues[0]?.file}:${issues[0]?.line}. Run: npm run check`,
    );
  }
  const { localeFiles: _words, published: _text, sources: _files, ...site } = library;
  return { ...site, places: withoutLines(library.places) };
}

/** Pages say in which file an entry stands, never in which line; to know that, each file is read again, much slower. */
function withoutLines(places: Places): Places {
  const sources = new Map<Source, Source>();
  for (const { source } of places.values()) {
    if (!sources.has(source))
      sources.set(source, { file: source.file, value: source.value, lines: new Map() });
  }
  return new Map(
    [...places].map(([thing, { source, path }]) => [thing, { source: sources.get(source) ?? source, path }]),
  );
}

/** The content of this site, read once for a build. */
export const site = handedOver() ?? (await readSite());

/** An editor at work (`npm run dev`) sees the question banks as they stand, readers only what was released. */
const writing = process.env.NODE_ENV === 'development';

/** Every bank version under `/banks/`. */
export const versions = publishedVersions(site, writing);

/**
 * The version new papers of a bank are drawn from. Throws on a bank that does not exist: the content check names it.
 * @example offered('convention').ver
 */
export function offered(bank: string): PublishedVersion {
  const version = offeredVersion(site, bank, writing);
  if (version === null) throw new Error(`no question bank ${bank}`);
  return version;
}
