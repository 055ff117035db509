import { PASSAGE_STATES, reviewOf } from '#core/documents/progress.ts';
import type { PassageState, Progress, Review } from '#core/documents/progress.ts';
import { sourceHash } from '#core/documents/source-hash.ts';
import { lineAt } from '#core/documents/source.ts';
import type { Library } from '#core/documents/library.ts';
import { ORIGINAL } from '#core/language/text.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type { Entry } from './entry.ts';

/**
 * The hash of what an entry's translations are made from: its original texts, a line each.
 * @example entryHash(entry) === entry.marks.of?.ug
 */
export function entryHash({ texts }: Pick<Entry, 'texts'>): string {
  return sourceHash(texts.map((one) => one.texts[ORIGINAL] ?? '').join('\n'));
}

/**
 * The review that holds for an entry in one language, by its own marks or else by those of its file.
 * @example entryReview(entry, 'ug').status === 'draft'
 */
export function entryReview({ marks, ofFile }: Entry, language: LanguageTag): Review {
  const file = reviewIn(ofFile, language);
  return reviewOf({ ...file, status: file.status ?? 'draft' }, reviewIn(marks, language));
}

/**
 * How far an entry is in one language; missing while one of its texts is.
 * @example entryState(entry, 'bo') === 'stale'
 */
export function entryState(entry: Entry, language: LanguageTag): PassageState {
  if (entry.texts.some(({ texts }) => texts[language] === undefined)) return 'missing';
  const of = entry.marks.of?.[language];
  if (of !== undefined && of !== entryHash(entry)) return 'stale';
  return entryReview(entry, language).status;
}

/**
 * How far a list of entries is in one language.
 * @example entriesProgress(conventionEntries(library), 'ug').stale === 0
 */
export function entriesProgress(entries: readonly Entry[], language: LanguageTag): Progress {
  const counts = { missing: 0, stale: 0, draft: 0, reviewed: 0, unstamped: 0 };
  for (const entry of entries) {
    const state = entryState(entry, language);
    counts[state] += 1;
    if (state !== 'missing' && entry.marks.of?.[language] === undefined) counts.unstamped += 1;
  }
  return counts;
}

/**
 * Several counts as one.
 * @example addProgress([progressOf(document, 'ug'), entriesProgress(entries, 'ug')])
 */
export function addProgress(list: readonly Progress[]): Progress {
  const total = { missing: 0, stale: 0, draft: 0, reviewed: 0, unstamped: 0 };
  for (const progress of list)
    for (const state of [...PASSAGE_STATES, 'unstamped'] as const) total[state] += progress[state];
  return total;
}

/**
 * The line of an entry's marks in one language, or of its first text, or of itself.
 * @example entryLine(library, entry, 'ug')
 */
export function entryLine({ sources }: Library, { file, path, texts }: Entry, language: LanguageTag): number {
  const source = sources.find((one) => one.file === file);
  if (source === undefined) return 1;
  const marks = path === '' ? 'about' : path;
  const own = [`${marks}.of.${language}`, `${marks}.status.${language}`].find((at) => source.lines.has(at));
  return lineAt(source, own ?? texts[0]?.path.replace('*', language) ?? path);
}

function reviewIn({ status, reviewer, reviewed }: Entry['ofFile'], language: LanguageTag): Partial<Review> {
  return {
    ...(status?.[language] !== undefined && { status: status[language] }),
    ...(reviewer?.[language] !== undefined && { reviewer: reviewer[language] }),
    ...(reviewed?.[language] !== undefined && { reviewed: reviewed[language] }),
  };
}
