import { boNorm } from './tibetan.ts';
import { ugClean, UYGHUR_LETTERS, UYGHUR_SEAT } from './uyghur.ts';

type Finder = (text: string) => Iterable<string>;

const UYGHUR_LEGAL = new Set(`${UYGHUR_LETTERS}${UYGHUR_SEAT}،؛؟٪`);
const ARABIC_BLOCKS = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/g;
const TIBETAN_CLUSTERS =
  /[\u0F00-\u0FFF][\u0F18\u0F19\u0F35\u0F37\u0F39\u0F71-\u0F84\u0F86\u0F87\u0F8D-\u0FBC]*/g;

const FINDERS: Readonly<Record<string, Finder>> = {
  Arab: (text) => matches(text, ARABIC_BLOCKS).filter((sign) => !UYGHUR_LEGAL.has(sign)),
  Tibt: (text) => matches(text, TIBETAN_CLUSTERS).filter(isForeignTibetan),
  // Radicals and compatibility forms look right, but neither search nor fonts know them.
  Hans: (text) => matches(text, /\p{Script=Han}/gu).filter((sign) => sign.normalize('NFKC') !== sign),
};

/**
 * Which signs of the script's own blocks a text must not hold, each once, in order of appearance: Arabic letters
 * outside the 33 of Uyghur, Tibetan clusters that `boNorm` would change or Unicode does not know, compatibility forms
 * of Han characters. Other scripts are not looked at; an unknown script has no rules.
 * @example foreignLetters('Arab', 'کىتاب') → ['ک']
 */
export function foreignLetters(script: string, text: string): readonly string[] {
  return [...new Set(FINDERS[script]?.(text) ?? [])];
}

/** A word of Uyghur as found and as `ugClean` would write it. */
export interface UncleanWord {
  readonly found: string;
  readonly clean: string;
}

/**
 * The words in Arabic script that `ugClean` would change, each once, with the repair to propose to the author.
 * @example uncleanWords('بۇ کىتاب') → [{ found: 'کىتاب', clean: 'كىتاب' }]
 */
export function uncleanWords(text: string): readonly UncleanWord[] {
  const words = new Set(
    matches(
      text,
      /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\u0640\u200B-\u200F\u2060]*\p{Script=Arabic})?[\p{M}\u0640]*/gu,
    ),
  );
  return [...words]
    .map((found) => ({ found, clean: ugClean(found) }))
    .filter(({ found, clean }) => found !== clean);
}

function isForeignTibetan(cluster: string): boolean {
  return boNorm(cluster) !== cluster || /\p{Cn}/u.test(cluster);
}

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}
