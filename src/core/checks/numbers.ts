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
        return own === undefined
          ? []
          : compare(id, text, own.text, { file: documentFile(slug, tag), line: own.line });
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

type Place = Pick<Issue, 'file' | 'line'>;

/** A figure with the unit other languages may say together with it. */
const FIGURE = /(\d+)(?:[余多]?(万)|(月))?/g;

/** Uyghur writes a month by its name. Twelve words, which i18n has too; the core cannot reach it. */
const MONTHS = 'يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر'.split(
  ' ',
);

function compare(id: string, original: string, translated: string, place: Place): readonly Issue[] {
  const rest: string[] = translated.match(/\d+/g) ?? [];
  return [...original.matchAll(FIGURE)].flatMap(([, number = '', wan, month]): readonly Issue[] => {
    if (take(rest, [number])) return [];
    if (month !== undefined && translated.includes(MONTHS[Number(number) - 1] ?? '∅')) return [];
    if (wan !== undefined && take(rest, thousands(Number(number) * 10_000))) return [];
    return [{ code: 'E_NUMBER', ...place, values: { id, number } }];
  });
}

/** Takes every wanted figure out of the rest, or none. */
function take(rest: string[], wanted: readonly string[]): boolean {
  const left = [...rest];
  for (const number of wanted) {
    const at = left.indexOf(number);
    if (at === -1) return false;
    left.splice(at, 1);
  }
  rest.splice(0, rest.length, ...left);
  return true;
}

/** A large figure as a language counts it that has words for thousand and million: 3 500 000 → 3, 500. */
function thousands(value: number): readonly string[] {
  const groups = [value % 1000, Math.floor(value / 1000) % 1000, Math.floor(value / 1_000_000)];
  return groups
    .filter((group) => group > 0)
    .map(String)
    .reverse();
}
