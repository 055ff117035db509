import { offeredVersion, publishedVersions, type PublishedVersion } from '#core/quiz/published-versions.ts';
import { readLibrary } from './read-library.ts';

const { library, issues } = await readLibrary(process.cwd());

if (issues.length > 0) {
  // `npm run check` names each of them with file, line and next step; a build must never publish half a library.
  throw new Error(
    `The texts have ${issues.length} mistakes, first ${issues[0]?.code} in ${issues[0]?.file}:${issues[0]?.line}. Run: npm run check`,
  );
}

/** The content of this site, read once for a build. */
export const site = library;

/** An editor at work (`npm run dev`) sees the question banks as they stand, readers only what was released. */
const writing = process.env.NODE_ENV === 'development';

/** Every bank version under `/banks/`. */
export const versions = publishedVersions(library, writing);

/**
 * The version new papers of a bank are drawn from. Throws on a bank that does not exist: the content check names it.
 * @example offered('convention').ver
 */
export function offered(bank: string): PublishedVersion {
  const version = offeredVersion(library, bank, writing);
  if (version === null) throw new Error(`no question bank ${bank}`);
  return version;
}
