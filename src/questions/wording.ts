import type { LocalText } from '#core/language/text.ts';

/** An option, an item, a word: its texts stand beside its id in the bank file, for the editor's sake. */
export type Worded = Readonly<{ id: string } & Record<string, string>>;

/**
 * The texts without the id.
 * @example wording({ id: 'a', zh: '每周' }) → { zh: '每周' }
 */
export function wording({ id: _, ...texts }: Worded): LocalText {
  return texts;
}

/**
 * The same list with each text passed through `change`.
 * @example reworded(question.options, typesetText)
 */
export function reworded(list: readonly Worded[], change: (text: LocalText) => LocalText): Worded[] {
  return list.map((worded) => ({ id: worded.id, ...change(wording(worded)) }));
}
