import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { contentTexts } from './texts.ts';

/** Markdown: a link or a picture, bold, code, a heading or a list at the beginning of the text. */
const MARKUP = /!?\[[^\]\n]*\]\([^)\n]*\)?|\*\*|`|^(?:#{1,6}|[-*+]) /m;

/** Content is text: the pages show a mark of Markdown as it stands. */
export function checkMarkup(library: Library): readonly Issue[] {
  return contentTexts(library).flatMap(({ text, file, line }): readonly Issue[] => {
    const [found] = MARKUP.exec(text) ?? [];
    return found === undefined ? [] : [{ code: 'E_MARKUP', file, line, values: { found } }];
  });
}
