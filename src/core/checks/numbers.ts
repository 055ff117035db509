import { documentFile } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import { lineAt } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { localGroups, stringsIn } from './texts.ts';

/** Every figure written with digits in the original stands in each translation, as often as there. */
export function checkNumbers(library: Library): readonly Issue[] {
  return [...inPassages(library), ...inFiles(library)];
}

function inPassages(library: Library): readonly Issue[] {
  return library.documents.flatMap(({ slug, passages, translations }) =>
    Object.entries(translations).flatMap(([tag, translation]) =>
      passages.flatMap(({ id, text }) => {
        const own = translation.passages[id];
        return own === undefined ? [] : compare(id, text, own.text, { file: documentFile(slug, tag), line: own.line });
      }),
    ),
  );
}

function inFiles(library: Library): readonly Issue[] {
  const others = library.languages.map(({ tag }) => tag).filter((tag) => tag !== ORIGINAL);
  return localGroups(library).flatMap(({ source, path, value }) => {
    const originals = stringsIn(value[ORIGINAL]);
    return others.flatMap((tag) => {
      const own = new Map(stringsIn(value[tag]));
      return originals.flatMap(([inner, text]) => {
        const translated = own.get(inner);
        if (translated === undefined) return [];
        const id = [path, tag, inner].filter((part) => part !== '').join('.');
        return compare(id, text, translated, { file: source.file, line: lineAt(source, id) });
      });
    });
  });
}

function compare(id: string, original: string, translated: string, place: Pick<Issue, 'file' | 'line'>): readonly Issue[] {
  const rest = numbersIn(translated);
  return numbersIn(original).flatMap((number): readonly Issue[] => {
    const at = rest.indexOf(number);
    if (at === -1) return [{ code: 'E_NUMBER', ...place, values: { id, number } }];
    rest.splice(at, 1);
    return [];
  });
}

function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}
