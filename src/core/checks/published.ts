import { documentFile } from '#core/documents/document.ts';
import type { StudyDocument } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL } from '#core/language/text.ts';

interface Comparison {
  readonly issues: readonly Issue[];
  /** Where the document stands in the published text. */
  readonly start: number;
  readonly end: number;
}

/** The passages of each original, one after the other, are the published text character for character, all of it. */
export function checkPublished(library: Library): readonly Issue[] {
  if (library.published === null) return [];
  const { file, text } = library.published;
  // Where lines end differs between the two and means nothing.
  const published = text.replaceAll('\n', '');
  const compared = library.documents
    .filter(({ original }) => original === ORIGINAL)
    .map((document) => compare(document, published));
  const issues = compared.flatMap((comparison) => comparison.issues);
  if (issues.length > 0) return issues;
  let at = 0;
  for (const { start, end } of compared.toSorted((a, b) => a.start - b.start)) {
    if (start > at) break;
    at = end;
  }
  const left = published.slice(at, at + 20);
  return left === ''
    ? []
    : [{ code: 'E_SOURCE_DIFFERS', file, line: 1, values: { found: '∅', expected: left } }];
}

function compare({ slug, original, passages }: StudyDocument, published: string): Comparison {
  const anchor = passages.findIndex(({ text }) => published.includes(text));
  const before = passages.slice(0, Math.max(anchor, 0)).reduce((sum, { text }) => sum + text.length, 0);
  const start =
    anchor === -1 ? published.length : Math.max(0, published.indexOf(passages[anchor]?.text ?? '') - before);
  const issues: Issue[] = [];
  let at = start;
  for (const [index, { text, line }] of passages.entries()) {
    if (!published.startsWith(text, at)) {
      const values = difference(published.slice(at), text);
      issues.push({ code: 'E_SOURCE_DIFFERS', file: documentFile(slug, original), line, values });
    }
    const next = passages[index + 1]?.text ?? '';
    at = endOf(published, text, next, at);
    // A document the published text does not hold at all is one mistake, not one a passage.
    if (anchor === -1) break;
  }
  return { issues, start, end: at };
}

/** Where to go on after a passage: one that differs is passed over, or was never there, so that one mistake stays one. */
function endOf(published: string, passage: string, next: string, at: number): number {
  if (published.startsWith(passage, at)) return at + passage.length;
  if (next !== '' && published.startsWith(next, at)) return at;
  for (let length = Math.min(8, passage.length); length >= 2; length--) {
    const found = published.indexOf(passage.slice(-length), at);
    if (found !== -1 && found - at < passage.length * 2 + 8) return found + length;
  }
  return at + passage.length;
}

function difference(expected: string, found: string): { readonly expected: string; readonly found: string } {
  let same = 0;
  while (same < found.length && found[same] === expected[same]) same++;
  const from = Math.max(0, same - 4);
  return { expected: expected.slice(from, from + 16) || '∅', found: found.slice(from, from + 16) || '∅' };
}
