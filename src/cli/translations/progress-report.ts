import type { Library } from '#core/documents/library.ts';
import { PASSAGE_STATES, progressOf } from '#core/documents/progress.ts';
import type { Progress } from '#core/documents/progress.ts';
import { addProgress, entriesProgress } from '#core/entries/entry-state.ts';
import { conventionEntries, documentEntries, glossaryEntries } from '#core/entries/entry.ts';
import { festivalEntries, monthEntries } from '#core/entries/month-entries.ts';
import { yearOf } from '#core/education-month/education-month.ts';
import { ORIGINAL } from '#core/language/text.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { bankProgress } from '#core/quiz/bank-progress.ts';
import type { Say } from './say.ts';

/**
 * How far each language is: one line a language, under it one a document with its particulars, the convention and
 * each glossary, and the questions that have its texts.
 * @example progressReport(library, say)
 */
export function progressReport(library: Library, say: Say): string {
  const translated = library.languages.filter(({ tag }) => tag !== ORIGINAL);
  const blocks = translated.map(({ tag, name }) => {
    const rows = rowsOf(library, tag);
    const head = `${tag}  ${name}  ${line(addProgress(rows.map(({ progress }) => progress)), say)}`;
    const lines = rows.map((row) => `  ${row.name.padEnd(26)}${line(row.progress, say)}`);
    return [head, ...lines, questions(library, tag, say)].join('\n');
  });
  return blocks.join('\n\n');
}

function rowsOf(library: Library, tag: LanguageTag): readonly { name: string; progress: Progress }[] {
  return [
    ...library.documents.map((document) => ({
      name: document.slug,
      progress: addProgress([
        progressOf(document, tag),
        entriesProgress(documentEntries(document, library), tag),
      ]),
    })),
    { name: 'convention', progress: entriesProgress(conventionEntries(library), tag) },
    ...library.glossaries.map((glossary) => ({
      name: `glossaries/${glossary.id}`,
      progress: entriesProgress(glossaryEntries(glossary, library), tag),
    })),
    ...library.educationMonths.map((month) => ({
      name: `education-month/${yearOf(month)}`,
      progress: entriesProgress(monthEntries(month), tag),
    })),
    { name: 'festivals', progress: entriesProgress(festivalEntries(library.festivalCalendar), tag) },
  ];
}

function questions(library: Library, tag: LanguageTag, say: Say): string {
  const counts = library.banks.map((bank) => bankProgress(library, bank, tag));
  const present = counts.reduce((all, count) => all + count.present, 0);
  const missing = counts.reduce((all, count) => all + count.missing, 0);
  return `  ${'question-banks'.padEnd(26)}${say('questions', { count: present + missing, present, missing })}`;
}

function line(progress: Progress, say: Say): string {
  const states = PASSAGE_STATES.map((state) => say(state, { count: progress[state] })).reverse();
  const unstamped = progress.unstamped === 0 ? [] : [say('unstamped', { count: progress.unstamped })];
  return [say('passages', { count: PASSAGE_STATES.reduce((all, state) => all + progress[state], 0) })]
    .concat(states, unstamped)
    .join('  ');
}
