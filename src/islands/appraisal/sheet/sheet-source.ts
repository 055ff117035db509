import type { ResourceLanguage } from 'i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import type { WorkbookSource } from '#core/appraisal/workbook.ts';
import type { LanguageTag } from '#core/language/spoken.ts';
import { createIslandTranslation } from '#i18n/island-translation.ts';
import { sheetWords, type NamedThings } from '#i18n/sheet-words.ts';
import { fetchBank } from '#platform/fetch-bank.ts';
import { fetchText } from '#platform/fetch-text.ts';

/** What the site gives besides: the words of sheets in every language, and what is named in them. */
interface SheetWordsFile {
  readonly locales: Readonly<Record<LanguageTag, ResourceLanguage>>;
  readonly things: Omit<NamedThings, 'questions'>;
}

let words: Promise<SheetWordsFile> | null = null;

/**
 * Everything a workbook is made from, as the terminal has it; `null` where something of it could not be fetched.
 * @example const source = await sheetSource(evaluation, bankUrls); if (source) formatWorkbook(workbook(source));
 */
export async function sheetSource(
  evaluation: Evaluation,
  urls: { readonly words: string; readonly banks: readonly string[] },
): Promise<WorkbookSource | null> {
  words ??= fetchText(urls.words).then(parsed);
  words.catch(() => (words = null));
  const [file, fetched] = await Promise.all([
    words.catch(() => null),
    Promise.all(urls.banks.map(fetchBank)),
  ]);
  const banks = fetched.filter((bank) => bank !== null);
  if (file === null || banks.length < fetched.length) return null;
  const questions = Object.fromEntries(
    banks.flatMap((bank) => bank.questions.map(({ id, prompt }) => [id, prompt])),
  );
  return { evaluation, banks, words: sheetWords(speaker(file.locales), { ...file.things, questions }) };
}

function parsed(text: string | null): SheetWordsFile {
  if (text === null) throw new Error('sheet words');
  // Its shape is the build's promise; both ends are compiled together.
  return JSON.parse(text) as SheetWordsFile;
}

/** One translation a language, made when it is first needed. */
function speaker(locales: SheetWordsFile['locales']): Parameters<typeof sheetWords>[0] {
  const made = new Map<LanguageTag, ReturnType<typeof createIslandTranslation>>();
  return (language) => {
    const known = made.get(language) ?? createIslandTranslation(language, locales[language] ?? {});
    made.set(language, known);
    return (key, values) => known.t(key, { ...values });
  };
}
