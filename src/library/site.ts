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
