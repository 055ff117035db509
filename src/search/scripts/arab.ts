import { stemOfKey } from '#core/language/uyghur-stem.ts';
import { ugKey } from '#core/language/uyghur.ts';
import type { ScriptTokenizer, Token } from '../token.ts';

// Letters only: eastern digits and punctuation have the same script property, or none.
const LETTER =
  '[\\u0620-\\u065F\\u0670-\\u06D3\\u06D5-\\u06DC\\u06DF-\\u06E8\\u06EA-\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\u08A0-\\u08FF\\uFB50-\\uFBB1\\uFBD3-\\uFD3D\\uFD50-\\uFDFB\\uFE70-\\uFEFC]';
const JOINER = '[\\u200B-\\u200F\\u061C\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]';

/**
 * Arabic script, read as Uyghur: one stem for each word, whatever forms its letters were typed in. Joiners and
 * direction marks inside a word belong to it.
 */
export const arab: ScriptTokenizer = { run: `${LETTER}+(?:${JOINER}+${LETTER}+)*\\u200C?`, tokens };

function tokens(run: string, offset: number): readonly Token[] {
  const word = { start: offset, end: offset + run.length };
  // A presentation form may stand for two words.
  return stemsOf(run).map((term) => ({ term, ...word }));
}

// A text says the same words over and over, and a stem takes longer to find than to look up.
const stems = new Map<string, readonly string[]>();

function stemsOf(run: string): readonly string[] {
  const known = stems.get(run);
  if (known !== undefined) return known;
  const found = ugKey(run).split(' ').filter(Boolean).map(stemOfKey);
  stems.set(run, found);
  return found;
}
