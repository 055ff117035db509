import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { contentTexts, interfaceTexts } from './texts.ts';

const HTML = /<\/?[a-z!?][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i;

/** Content is text: no tag, no comment, no entity. */
export function checkHtml(library: Library): readonly Issue[] {
  return [...contentTexts(library), ...interfaceTexts(library)].flatMap(
    ({ text, file, line }): readonly Issue[] => {
      const [found] = HTML.exec(text) ?? [];
      return found === undefined ? [] : [{ code: 'E_HTML', file, line, values: { found } }];
    },
  );
}
