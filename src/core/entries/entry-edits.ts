import { MARK_FIELDS } from '#core/documents/review-fields.ts';
import type { EntryMarks } from '#core/documents/review-fields.ts';
import { ORIGINAL } from '#core/language/text.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type { Entry } from './entry.ts';
import { entryHash, entryState } from './entry-state.ts';

/** What may be written into a YAML file: a text, or texts by name. */
export type EditValue = string | { readonly [key: string]: EditValue };

/** One value of a YAML file set, or with `null` taken out. */
export interface Edit {
  readonly path: string;
  readonly value: EditValue | null;
}

type MarkName = keyof EntryMarks;
const NAMES = Object.keys(MARK_FIELDS) as MarkName[]; // the schema's own keys

/**
 * The marks of an entry with those of one language changed; `null` takes one out.
 * @example withMark({ of: { bo: '0123abcd' } }, 'ug', { of: '4567cdef' }).of?.bo === '0123abcd'
 */
export function withMark(
  marks: EntryMarks,
  language: LanguageTag,
  change: Readonly<Partial<Record<MarkName, string | null>>>,
): EntryMarks {
  const changed = NAMES.flatMap((name) => {
    const own: Readonly<Record<string, string>> = marks[name] ?? {};
    const value = change[name] === undefined ? (own[language] ?? null) : change[name];
    const others = Object.entries(own).filter(([tag]) => tag !== language || value !== null);
    const languages = { ...Object.fromEntries(others), ...(value !== null && { [language]: value }) };
    return Object.keys(languages).length === 0 ? [] : [[name, languages] as const];
  });
  return Object.fromEntries(changed);
}

/**
 * The edits that make the marks of an entry the new ones; nothing where they already are.
 * @example markEdits(entry, withMark(entry.marks, 'ug', { of: entryHash(entry) }))
 */
export function markEdits({ path, marks }: Entry, next: EntryMarks): readonly Edit[] {
  const changed = NAMES.filter((name) => JSON.stringify(marks[name]) !== JSON.stringify(next[name]));
  if (changed.length === 0) return [];
  if (path === '') {
    const about = Object.fromEntries(NAMES.flatMap((name) => (next[name] ? [[name, next[name]]] : [])));
    return [{ path: 'about', value: Object.keys(about).length === 0 ? null : about }];
  }
  return changed.map((name) => ({ path: `${path}.${name}`, value: next[name] ?? null }));
}

/**
 * The marks of an entry after stamping: by which original each translation was made that does not say it yet, or that
 * somebody has `confirmed` against the original again.
 * @example stampedMarks(entry, ['ug', 'bo'], []).of?.ug === entryHash(entry)
 */
export function stampedMarks(
  entry: Entry,
  languages: readonly LanguageTag[],
  confirmed: readonly LanguageTag[],
): EntryMarks {
  const of = entryHash(entry);
  return languages
    .filter((tag) => tag !== ORIGINAL && entryState(entry, tag) !== 'missing')
    .filter((tag) => entry.marks.of?.[tag] === undefined || confirmed.includes(tag))
    .reduce((marks, tag) => withMark(marks, tag, { of }), entry.marks);
}
