import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { foreignLetters, uncleanWords } from '#core/language/letters.ts';
import { contentTexts, interfaceTexts } from './texts.ts';

/** The script's own letters, and punctuation that belongs to another script. Latin is welcome everywhere. */
const RULES: Readonly<Record<string, { readonly own: RegExp; readonly marks: RegExp }>> = {
  Arab: { own: /\p{Script=Arabic}/u, marks: /[,;?\u3000-\u303F\uFF01-\uFFEF“”‘’]/gu },
  // Tibetan print takes the title marks 《》〈〉, the brackets （） and “ ” from Chinese.
  Tibt: { own: /\p{Script=Tibetan}/u, marks: /[،؛؟\u3000-\u3007\u300C-\u303F\uFF01-\uFF07\uFF0A-\uFFEF]/gu },
};

const BANKS = 'content/question-banks/';

/** A text is written in its own script: no stray letter of another one, no look-alike, no borrowed punctuation. */
export function checkLetters(library: Library): readonly Issue[] {
  const scripts = new Map(library.languages.map(({ tag, script }) => [tag, script]));
  return [...contentTexts(library), ...interfaceTexts(library)].flatMap(
    ({ language, text, file, line }): readonly Issue[] => {
      const script = scripts.get(language) ?? '';
      const letters = strangers(script, file.startsWith(BANKS) ? withoutForeignQuotes(script, text) : text);
      if (letters.length === 0) return [];
      const codes = letters.map((letter) => `${letter} (${codePoints(letter)})`);
      return [{ code: 'E_LETTER', file, line, values: { letters: codes.join('  ') } }];
    },
  );
}

/** A question may ask what a word of another language means: it quotes that word, and nothing else, in its quotes. */
function withoutForeignQuotes(script: string, text: string): string {
  return text.replace(/«[^«»]*»|“[^“”]*”/g, (quote) =>
    RULES[script]?.own.test(quote) === false ? '' : quote,
  );
}

function strangers(script: string, text: string): readonly string[] {
  // Words that can be repaired are reported, with the repair, by the check of Uyghur; decomposed ones by that of NFC.
  const rest = script === 'Arab' ? withoutUnclean(text) : text.normalize('NFC');
  const rule = RULES[script];
  const other =
    rule === undefined
      ? []
      : (rest.match(/\p{L}/gu) ?? []).filter(
          (letter) => !/\p{Script=Latin}/u.test(letter) && !rule.own.test(letter),
        );
  const marks = rule === undefined ? [] : (rest.match(rule.marks) ?? []);
  return [...new Set([...foreignLetters(script, rest), ...other, ...marks])];
}

function withoutUnclean(text: string): string {
  return uncleanWords(text).reduce((rest, { found }) => rest.replaceAll(found, ''), text);
}

function codePoints(letters: string): string {
  return [...letters]
    .map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
