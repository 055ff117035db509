import { ContestFormat } from '#core/contest/format.ts';
import { Convention } from '#core/convention/convention.ts';
import type { Library, PublishedText } from '#core/documents/library.ts';
import { Exceptions, NO_EXCEPTIONS } from '#core/glossary/exceptions.ts';
import { Glossary } from '#core/glossary/term.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { Bank } from '#core/quiz/bank.ts';
import { Blueprint } from '#core/quiz/blueprint.ts';
import type { WordQuiz } from '#core/quiz/word-quizzes.ts';
import { wordQuizzes } from '#core/quiz/word-quizzes.ts';
import { questionIds } from '#core/quiz/word-rules.ts';
import { readAppraisal } from './read-appraisal.ts';
import { readEducationMonths, readFestivals } from './read-calendar.ts';
import { readDocuments } from './read-documents.ts';
import { listFiles } from './list-files.ts';
import { readLocales } from './read-locales.ts';
import { readOrganisers } from './read-organisers.ts';
import { NOT_BANKS, readReleases } from './read-releases.ts';
import { Shelf } from './shelf.ts';
import { unreadFiles } from './unread-files.ts';

const GLOSSARIES = 'content/glossaries';
const EXCEPTIONS = 'exceptions';

const NO_CONVENTION: Convention = {
  title: { [ORIGINAL]: '∅' },
  source: '∅',
  status: {},
  translator: '∅',
  translated: '∅',
  couplets: [],
};

/**
 * Reads `content/` and `locales/` under `root`. Never throws for bad content: what can be read is in `library`, and
 * everything that is wrong in form is in `issues` with file and line. What is wrong in meaning is found by
 * `runChecks` (core/checks). Files in `instead` are read as if they held the texts given there.
 * @example const { library, issues } = await readLibrary(process.cwd())
 */
export async function readLibrary(
  root: string,
  instead: ReadonlyMap<string, string> = new Map(),
): Promise<{ library: Library; issues: readonly Issue[] }> {
  const shelf = new Shelf(root, instead);
  const { languages, locales, localeFiles } = await readLocales(shelf);
  const documents = await readDocuments(shelf);
  const convention = await shelf.read('content/convention/convention.yaml', Convention, 'couplets');
  const glossaries = await shelf.readAll(GLOSSARIES, Glossary, 'terms', [EXCEPTIONS]);
  const banks = await shelf.readAll('content/question-banks', Bank, 'questions', NOT_BANKS);
  const blueprints = await shelf.readAll('content/quizzes', Blueprint);
  const contests = await shelf.readAll('content/contests', ContestFormat);
  const released = await readReleases(shelf);
  const byRule = wordQuizzes({ glossaries, locales, releases: released.releases });
  placeByRule(shelf, byRule);
  const quizzes = [...blueprints, ...byRule.map(({ blueprint }) => blueprint)];
  const library: Library = {
    languages,
    documents,
    convention: convention ?? NO_CONVENTION,
    glossaries: glossaries.toSorted((a, b) => a.order - b.order),
    exceptions: await readExceptions(shelf),
    banks: [...banks, ...byRule.map(({ bank }) => bank)],
    ...released,
    blueprints: quizzes.toSorted((a, b) => a.order - b.order),
    contests: contests.toSorted((a, b) => a.order - b.order),
    ...(await readAppraisal(shelf)),
    organisers: await readOrganisers(shelf),
    educationMonths: await readEducationMonths(shelf),
    festivalCalendar: await readFestivals(shelf),
    locales,
    localeFiles,
    published: await readPublished(shelf),
    sources: shelf.sources,
    places: shelf.places,
  };
  return { library, issues: [...shelf.issues, ...(await unreadFiles(shelf))] };
}

/** What follows from a glossary stands where the glossary and its terms stand: there it is mended. */
function placeByRule({ places }: Shelf, quizzes: readonly WordQuiz[]): void {
  for (const { glossary, bank, blueprint } of quizzes) {
    const place = places.get(glossary);
    if (place === undefined) continue;
    places.set(bank, place).set(blueprint, place);
    const terms = new Map(
      glossary.terms.flatMap((term) => questionIds(glossary.id, term.id).map((id) => [id, term])),
    );
    for (const question of bank.questions) {
      const term = terms.get(question.id);
      const own = term && places.get(term);
      if (own) places.set(question, own);
    }
  }
}

/** A folder without the file is as sound as one whose file is empty. */
async function readExceptions(shelf: Shelf): Promise<Exceptions> {
  const names = await listFiles(shelf.root, GLOSSARIES, '.yaml');
  if (!names.includes(EXCEPTIONS)) return NO_EXCEPTIONS;
  const file = `${GLOSSARIES}/${EXCEPTIONS}.yaml`;
  return (await shelf.read(file, Exceptions, 'terms', ['syllables'])) ?? NO_EXCEPTIONS;
}

async function readPublished(shelf: Shelf): Promise<PublishedText | null> {
  const file = `content/source/documents.${ORIGINAL}.txt`;
  const text = await shelf.text(file);
  return text === null ? null : { file, text };
}
