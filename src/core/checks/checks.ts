import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { checkBlueprints } from './blueprints.ts';
import { checkContests } from './contests.ts';
import { checkConvention } from './convention.ts';
import { checkDeadLinks } from './dead-links.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkEducationMonth } from './education-month.ts';
import { checkFestivals } from './festivals.ts';
import { checkHtml } from './html.ts';
import { checkLanguages } from './languages.ts';
import { checkLetters } from './letters.ts';
import { checkLocales } from './locales.ts';
import { checkMarkup } from './markup.ts';
import { checkNormalForm } from './normal-form.ts';
import { checkNumbers } from './numbers.ts';
import { checkOptions } from './options.ts';
import { checkOrganisers } from './organisers.ts';
import { checkPassages } from './passages.ts';
import { checkPlans } from './plans.ts';
import { checkPrompts } from './prompts.ts';
import { checkPublished } from './published.ts';
import { checkQuotes } from './quotes.ts';
import { checkReleases } from './releases.ts';
import { checkSchemes } from './schemes.ts';
import { checkStale } from './stale.ts';
import { checkStatuses } from './statuses.ts';
import { checkSyllables } from './syllables.ts';
import { checkTerms } from './terms.ts';
import { checkUnsafeLinks } from './unsafe-links.ts';
import { checkUyghur } from './uyghur.ts';

/** One thing that must hold of the content. Pure; says everything it finds at once. */
export type Check = (library: Library) => readonly Issue[];

/** Every check of the content. */
export const CHECKS = [
  checkPassages,
  checkLanguages,
  checkStatuses,
  checkStale,
  checkDeadLinks,
  checkQuotes,
  checkNumbers,
  checkTerms,
  checkSyllables,
  checkNormalForm,
  checkLetters,
  checkUyghur,
  checkConvention,
  checkPublished,
  checkHtml,
  checkMarkup,
  checkUnsafeLinks,
  checkDuplicates,
  checkOptions,
  checkPrompts,
  checkBlueprints,
  checkContests,
  checkReleases,
  checkOrganisers,
  checkEducationMonth,
  checkPlans,
  checkSchemes,
  checkFestivals,
  checkLocales,
] as const satisfies readonly Check[];

/**
 * Everything that is wrong in the meaning of the content; what is wrong in form was found on reading.
 * @example const { library, issues } = await readLibrary(root); [...issues, ...runChecks(library)]
 */
export function runChecks(library: Library): readonly Issue[] {
  const told = new Set<string>();
  // A mistake in a term is one in every question that follows from it: once is enough.
  return CHECKS.flatMap((check) => check(library)).filter((issue) => {
    const words = JSON.stringify(issue);
    if (told.has(words)) return false;
    told.add(words);
    return true;
  });
}
