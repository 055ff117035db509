import { scriptKey } from '#core/language/answer-key.ts';
import { graphemes } from '#core/language/graphemes.ts';
import type { LanguageTag } from '#core/language/spoken.ts';
import { boNorm } from '#core/language/tibetan.ts';
import { ugClean, UYGHUR_VOWELS } from '#core/language/uyghur.ts';

/**
 * One letter of a comparison, in reading order: the same in both; `missing` from what was typed; `extra` there; or
 * another than the one that was `meant`.
 */
export type Letter =
  | { readonly kind: 'same' | 'missing' | 'extra'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string; readonly meant: string };

interface Unit {
  readonly text: string;
  readonly key: string;
}

const CLEAN: Readonly<Record<LanguageTag, (text: string) => string>> = { ug: ugClean, bo: boNorm };
const RUN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;
const IS_WORD = /[\p{L}\p{M}\p{N}]/u;
// A vowel and its seat are one letter to a reader.
const SEATED = new RegExp(`(?:ئ(?=[${UYGHUR_VOWELS}]))?\\P{M}\\p{M}*|\\p{M}+`, 'gu');

/**
 * How a typed text differs from the one that was meant, letter by letter. Letters are compared as answers are (by
 * key), but shown as they were written, so that a seat or a capital is neither lost nor a mistake.
 * @example difference('ug', 'كىتېب', 'كىتاب')[3] → { kind: 'other', text: 'ې', meant: 'ا' }
 */
export function difference(language: LanguageTag, typed: string, meant: string): readonly Letter[] {
  const given = unitsOf(language, typed);
  const right = unitsOf(language, meant);
  const costs = costTable(
    given.map(({ key }) => key),
    right.map(({ key }) => key),
  );
  const letters: Letter[] = [];
  let [i, j] = [given.length, right.length];
  while (i > 0 || j > 0) {
    const [letter, di, dj] = stepBack(costs, given, right, i, j);
    letters.push(letter);
    [i, j] = [i - di, j - dj];
  }
  return letters.reverse();
}

/**
 * How many letters have to be put in, left out or exchanged to make one list of letters the other.
 * @example distance(['a', 'b'], ['a', 'c']) → 1
 */
export function distance(a: readonly string[], b: readonly string[]): number {
  return costTable(a, b).at(-1)?.at(-1) ?? 0;
}

function costTable(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (const [i, x] of a.entries()) {
    const above = table[i] ?? [];
    const row = [i + 1];
    for (const [j, y] of b.entries()) {
      const exchanged = at(above, j) + (x === y ? 0 : 1);
      row.push(Math.min(exchanged, at(above, j + 1) + 1, at(row, j) + 1));
    }
    table.push(row);
  }
  return table;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

function stepBack(
  costs: readonly (readonly number[])[],
  given: readonly Unit[],
  right: readonly Unit[],
  i: number,
  j: number,
): readonly [letter: Letter, di: 0 | 1, dj: 0 | 1] {
  const [typed, meant] = [given[i - 1], right[j - 1]];
  const cost = at(costs[i] ?? [], j);
  if (typed && meant) {
    if (typed.key === meant.key) return [{ kind: 'same', text: typed.text }, 1, 1];
    if (cost === at(costs[i - 1] ?? [], j - 1) + 1) {
      return [{ kind: 'other', text: typed.text, meant: meant.text }, 1, 1];
    }
  }
  if (typed && cost === at(costs[i - 1] ?? [], j) + 1) return [{ kind: 'extra', text: typed.text }, 1, 0];
  return [{ kind: 'missing', text: meant?.text ?? '' }, 0, 1];
}

// The keys of the units joined are the key of the text; where a key does not come apart so, it is shown itself.
function unitsOf(language: LanguageTag, text: string): readonly Unit[] {
  const clean = (CLEAN[language] ?? ((one: string) => one.normalize('NFKC')))(text);
  const runs = clean.match(RUN) ?? [];
  const units = runs
    .flatMap((run, place) =>
      IS_WORD.test(run)
        ? (run.match(SEATED) ?? []).map((letter) => ({ text: letter, key: scriptKey(language, letter) }))
        : [{ text: run, key: keyBetween(language, runs[place - 1], run, runs[place + 1]) }],
    )
    .filter(({ key }) => key !== '');
  const key = scriptKey(language, text);
  if (units.map((unit) => unit.key).join('') === key) return units;
  return graphemes(key).map((letter) => ({ text: letter, key: letter }));
}

function keyBetween(
  language: LanguageTag,
  before: string | undefined,
  run: string,
  after: string | undefined,
): string {
  if (before === undefined || after === undefined) return '';
  const [start, end] = [scriptKey(language, before), scriptKey(language, after)];
  const whole = scriptKey(language, before + run + after);
  return whole.slice(start.length, whole.length - end.length);
}
