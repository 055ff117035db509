import { exchangeOf } from '#core/documents/exchange.ts';
import type { Exchange, ExchangePassage, ExchangeText } from '#core/documents/exchange.ts';
import type { Library } from '#core/documents/library.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { entryHash, entryReview, entryState } from './entry-state.ts';
import { entriesOf } from './entry.ts';
import type { Entry, EntryText } from './entry.ts';

/**
 * Everything translators get: the passages of the documents, then each text of the entries as a unit of its own. The
 * units of one entry carry the hash, the state, the reviewer and the note of the entry.
 * @example exchangeAll(library, 'zh', ['ug', 'bo']).passages.at(-1)?.name
 */
export function exchangeAll(
  library: Library,
  original: LanguageTag,
  languages: readonly LanguageTag[],
): Exchange {
  const exchange = exchangeOf(library, original, languages);
  const units = entriesOf(library).flatMap((entry) =>
    entry.texts.map((text): ExchangePassage => {
      const texts = languages.flatMap((tag) => {
        const own = exchanged(entry, text, tag);
        return own === null ? [] : [[tag, own] as const];
      });
      const source = text.texts[original] ?? '';
      return { name: unitName(entry, text), source, of: entryHash(entry), texts: Object.fromEntries(texts) };
    }),
  );
  return { ...exchange, passages: [...exchange.passages, ...units] };
}

/**
 * What translators' files call one text of an entry; permanent.
 * @example unitName(entry, entry.texts[1]) === 'glossaries/seven-entries#offices.definition'
 */
export function unitName({ name }: Entry, text: EntryText): string {
  return `${name}.${text.name}`;
}

function exchanged(entry: Entry, { texts }: EntryText, tag: LanguageTag): ExchangeText | null {
  const text = texts[tag];
  if (text === undefined) return null;
  const state = entryState(entry, tag);
  const { reviewer, reviewed } = entryReview(entry, tag);
  const note = entry.marks.note?.[tag];
  return {
    text,
    // Some other text of the entry is missing; this one is there.
    state: state === 'missing' ? 'draft' : state,
    ...(reviewer !== undefined && { reviewer }),
    ...(reviewed !== undefined && { reviewed }),
    ...(note !== undefined && { note }),
  };
}
