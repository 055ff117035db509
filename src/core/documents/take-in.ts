import type { Passage, Translation } from './document.ts';
import type { ExchangeText } from './exchange.ts';
import { readIdLine, setAttribute } from './id-line.ts';
import { readShape, shapeOf, shapePrefix } from './passage.ts';
import { reviewOf } from './progress.ts';
import type { Review } from './progress.ts';
import { sourceHash } from './source-hash.ts';

/** A text that came back from a translator, with the original it was made from. */
export interface Returned extends ExchangeText {
  readonly of: string;
  readonly source: string;
}

/**
 * A translation file with the returned texts taken in. What came back unchanged leaves its lines untouched; a changed
 * text notes the original its translator had before them, so that it is stale at once if that has changed since.
 * Passages the file did not have are put where the original has them.
 * @example takeIn(file, document.passages, document.translations.ug, new Map([['s1-p1', returned]])).ids
 */
export function takeIn(
  file: string,
  originals: readonly Passage[],
  translation: Translation,
  returned: ReadonlyMap<string, Returned>,
): { readonly text: string; readonly ids: readonly string[] } {
  const lines = file.split('\n');
  const ids: string[] = [];
  let after = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  for (const original of originals) {
    const at = lines.findIndex((line) => readIdLine(line.trim())?.line.id === original.id);
    const news = returned.get(original.id);
    if (at === -1) {
      if (news === undefined) continue;
      lines.splice(after + 1, 0, '', `{#${original.id}}`, '');
    }
    const head = at === -1 ? after + 2 : at;
    after = lines.findIndex((line, index) => index > head && (at === -1 || line.trim() !== ''));
    if (news === undefined) continue;
    const block = [lines[head] ?? '', lines[after] ?? ''] as const;
    const changed = renewed(block, original, translation, news);
    if (changed[0] === block[0] && changed[1] === block[1]) continue;
    [lines[head], lines[after]] = changed;
    ids.push(original.id);
  }
  return { text: lines.join('\n'), ids };
}

function renewed(
  [head, line]: readonly [string, string],
  { id, kind }: Passage,
  translation: Translation,
  news: Returned,
): readonly [string, string] {
  const text = oneLine(news.text);
  const own = translation.passages[id];
  const before: Review = own === undefined ? { status: 'draft' } : reviewOf(translation, own);
  const edited = readShape(line.trim()).text !== text;
  const signed = news.state === 'reviewed' && isOtherReview(news, before);
  // A text that was changed after its review is a draft again, unless somebody signed it anew.
  const withdrawn =
    before.status === 'reviewed' && (news.state === 'draft' || (edited && news.state !== 'reviewed'));
  let changed = head;
  if (edited || signed) changed = setAttribute(changed, 'of', madeFrom(news));
  if (signed || withdrawn) changed = withReview(changed, signed ? news : null);
  if (news.note !== undefined && oneLine(news.note) !== own?.note) {
    changed = setAttribute(changed, 'note', oneLine(news.note));
  }
  return [changed, edited ? `${shapePrefix(shapeOf(kind))}${text}` : line];
}

function isOtherReview(news: Returned, before: Review): boolean {
  return news.reviewer !== before.reviewer || news.reviewed !== before.reviewed;
}

function withReview(head: string, review: Returned | null): string {
  const status = setAttribute(head, 'status', review === null ? 'draft' : 'reviewed');
  const reviewer = setAttribute(status, 'reviewer', review?.reviewer ?? null);
  return setAttribute(reviewer, 'reviewed', review?.reviewed ?? null);
}

/** What the file says, or else what its original says: tools may drop the one, but not the other. */
function madeFrom({ of, source }: Returned): string {
  return /^[0-9a-f]{8}$/.test(of) ? of : sourceHash(source);
}

/**
 * A text as one line: what a passage and an entry hold.
 * @example oneLine(' a\nb ') === 'a b'
 */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028]\s*/g, ' ').trim();
}
