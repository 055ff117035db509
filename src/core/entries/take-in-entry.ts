import type { EntryMarks } from '#core/documents/review-fields.ts';
import { signatureIn } from '#core/documents/progress.ts';
import type { Review } from '#core/documents/progress.ts';
import { SourceHash } from '#core/documents/review-fields.ts';
import { sourceHash } from '#core/documents/source-hash.ts';
import { oneLine } from '#core/documents/take-in.ts';
import type { Returned } from '#core/documents/take-in.ts';
import { ORIGINAL } from '#core/language/text.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type { Edit } from './entry-edits.ts';
import { markEdits, withMark } from './entry-edits.ts';
import { entryHash, entryReview } from './entry-state.ts';
import type { Entry, EntryText } from './entry.ts';
import { unitName } from './exchange-all.ts';

/** By language, what came back for the units of an entry, by their names. */
export type ReturnedUnits = Readonly<Record<LanguageTag, ReadonlyMap<string, Returned>>>;

/**
 * The edits by which an entry takes in what came back for its texts; none where nothing is new. The entry is reviewed
 * only when each of its texts came back so; a changed text notes the original its translator had before them.
 * @example takeInEntry(entry, { ug: new Map([['convention#c1.gloss', returned]]) })
 */
export function takeInEntry(entry: Entry, returned: ReturnedUnits): readonly Edit[] {
  let marks: EntryMarks = entry.marks;
  const edits: Edit[] = [];
  for (const [tag, units] of Object.entries(returned)) {
    const news = newsFor(entry, tag, units);
    if (news.length === 0) continue;
    const edited = news.filter(({ text, unit }) => oneLine(unit.text) !== oneLine(text.texts[tag] ?? ''));
    edits.push(
      ...edited.map(({ text, unit }) => ({
        path: text.path.replace('*', tag),
        value: oneLine(unit.text),
      })),
    );
    marks = withReview(entry, marks, tag, news, edited.length > 0);
    const note = news.map(({ unit }) => oneLine(unit.note ?? '')).find((one) => one !== marks.note?.[tag]);
    if (note) marks = withMark(marks, tag, { note });
  }
  return [...edits, ...markEdits(entry, marks)];
}

/**
 * Whether a text has a place in its file: beside other languages always, inside one (a term) when that is there.
 * @example hasPlace(entry, entry.texts[0], 'ug')
 */
export function hasPlace(entry: Entry, { path }: EntryText, language: LanguageTag): boolean {
  return (
    path.endsWith('*') ||
    entry.texts.some((one) => !one.path.endsWith('*') && one.texts[language] !== undefined)
  );
}

interface News {
  readonly text: EntryText;
  readonly unit: Returned;
}

function newsFor(entry: Entry, tag: LanguageTag, units: ReadonlyMap<string, Returned>): readonly News[] {
  return entry.texts.flatMap((text) => {
    const unit = units.get(unitName(entry, text));
    return unit === undefined || !hasPlace(entry, text, tag) ? [] : [{ text, unit }];
  });
}

function withReview(
  entry: Entry,
  marks: EntryMarks,
  tag: LanguageTag,
  news: readonly News[],
  edited: boolean,
): EntryMarks {
  const before = entryReview(entry, tag);
  const whole =
    news.length === entry.texts.length && news.every(({ unit }) => unit.state === 'reviewed')
      ? signed(news)
      : null;
  const isNew = whole !== null && (whole.reviewer !== before.reviewer || whole.reviewed !== before.reviewed);
  const withdrawn =
    before.status === 'reviewed' &&
    (news.some(({ unit }) => unit.state === 'draft') || (edited && whole === null));
  const stamped = edited || isNew ? withMark(marks, tag, { of: madeFrom(entry, news) }) : marks;
  if (isNew)
    return withMark(stamped, tag, {
      status: 'reviewed',
      reviewer: whole.reviewer ?? null,
      reviewed: whole.reviewed ?? null,
    });
  return withdrawn ? withMark(stamped, tag, { status: 'draft', reviewer: null, reviewed: null }) : stamped;
}

/** One signature for the texts of an entry, whoever read each of them. */
function signed(news: readonly News[]): Pick<Review, 'reviewer' | 'reviewed'> {
  const reviews = news.map(({ unit: { reviewer, reviewed } }) => ({
    status: 'reviewed' as const,
    ...(reviewer !== undefined && { reviewer }),
    ...(reviewed !== undefined && { reviewed }),
  }));
  const { reviewers, last } = signatureIn(reviews);
  return { reviewer: reviewers.join(' · '), ...(last !== null && { reviewed: last }) };
}

/** What the file says of any other original, or else what its originals say: tools may drop the one, not the others. */
function madeFrom(entry: Entry, news: readonly News[]): string {
  const now = entryHash(entry);
  const stated = news.map(({ unit }) => unit.of).filter((of) => SourceHash.safeParse(of).success);
  const other = stated.find((of) => of !== now);
  if (other !== undefined) return other;
  if (stated.length === news.length) return now;
  const sources = entry.texts.map((text) => {
    const unit = news.find((one) => one.text === text)?.unit;
    return unit?.source ?? text.texts[ORIGINAL] ?? '';
  });
  return sourceHash(sources.join('\n'));
}
