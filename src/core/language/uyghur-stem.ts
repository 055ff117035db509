import { ugKey } from './uyghur.ts';

// Longest first within each row, so that دىكى is not cut as دى + كى.
const CASES = suffixes(
  'نىڭكى دىكى تىكى نىڭ دىن تىن نى غا گە قا كە دا دە تا تە چە غىچە گىچە قىچە كىچە دەك تەك',
);
const POSSESSIVES = suffixes(
  'لىرىمىز لىرىڭىز ىمىز ىڭىز ۇڭلار ىڭلار ۇمىز ۈمىز مىز ڭىز سى ىم ۇم ۈم ىڭ ۇڭ ۈڭ ى',
);
const PLURALS = suffixes('لار لەر لىر');

const SHORTEST_STEM = 3;

/**
 * A key that most inflected forms of one word share; for search only, on both sides, never for marking answers.
 * Words of up to three letters stay as they are.
 * @example ugStem('كىتابلىرىمىزدىن') === ugStem('كىتاب')
 */
export function ugStem(word: string): string {
  return stemOfKey(ugKey(word));
}

/** `ugStem` for a word that is a `ugKey` already. */
export function stemOfKey(key: string): string {
  if (key.length <= SHORTEST_STEM) return key;
  let stem = cut(cut(cut(key, CASES), POSSESSIVES), PLURALS);
  if (stem !== key) stem = cut(stem, POSSESSIVES);
  // A vowel is raised before a suffix (بالا, بالىلار): fold the last one so that both forms agree.
  return stem.replace(/[اەى]$/, '').replace(/[اەې](?=[^اەوۇۆۈېى]*$)/, 'ى');
}

function cut(word: string, endings: readonly string[]): string {
  for (const ending of endings) {
    const rest = word.length - ending.length;
    if (rest >= SHORTEST_STEM && word.endsWith(ending)) return word.slice(0, rest);
  }
  return word;
}

function suffixes(row: string): readonly string[] {
  return row.split(' ').sort((a, b) => b.length - a.length);
}
