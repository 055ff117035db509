import { contentTexts, interfaceTexts } from '#core/checks/texts.ts';
import type { Library } from '#core/documents/library.ts';
import { UYGHUR_LETTERS, UYGHUR_SEAT } from '#core/language/uyghur.ts';
import { typeset } from '#core/language/typeset.ts';

/** U+200C–200F, U+2060, U+2066–2069: unseen, but without them a browser changes the face in the middle of a word. */
const UNSEEN = '\u00A0\u200C\u200D\u200E\u200F\u2060\u2066\u2067\u2068\u2069';

/** What a page needs whatever its text: a learner may type any letter. */
const BASE: Readonly<Record<string, string>> = {
  Arab: `${UYGHUR_LETTERS}${UYGHUR_SEAT}ء،؛؟٪ ${UNSEEN}`,
  // Modern orthography: letters, vowels, the subjoined letters of native stacks and of ཧྥ, digits, signs. The Sanskrit
  // letters would bring a third more bytes in stacks nobody here writes.
  Tibt: `ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨིེོཻཽུཾྐྒྔྕྗྙྟྡྣྤྥྦྨྩྫྭྱྲླྷ་༌།༎༄༅༈༔༼༽༠༡༢༣༤༥༦༧༨༩ ${UNSEEN}`,
};

/** The blocks a font is made for; everything else on a page comes from the fonts of the system. */
const BLOCKS: Readonly<Record<string, RegExp>> = {
  Arab: /[\u0600-\u06FF]/g,
  Tibt: /[\u0F00-\u0FFF]/g,
};

/** The characters of a script that the content and the interface really use, as a page shows them. */
export function usedCharacters(library: Library, script: string): ReadonlySet<string> {
  const block = BLOCKS[script] ?? /$^/g;
  return new Set(usedTexts(library).flatMap((text) => text.match(block) ?? []));
}

/** Every text of the content and the interface as a page shows it. */
export function usedTexts(library: Library): readonly string[] {
  const shown = [...contentTexts(library), ...interfaceTexts(library)].map(({ language, text }) =>
    typeset(language, text),
  );
  return [...shown, ...library.languages.map(({ name }) => name)];
}

/** What the font of a script is cut to. */
export function fontCharacters(library: Library, script: string): string {
  return [...new Set([...(BASE[script] ?? ''), ...usedCharacters(library, script)])].join('');
}
