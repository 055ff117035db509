import * as z from 'zod/mini';
import { ORIGINAL } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';

/** An option, an item, a word: its texts stand beside its id in the bank file, for the editor's sake. */
export type Worded = Readonly<{ id: string } & Record<string, string>>;

/** Reads one. The id is a lower-case letter or a number. */
export const Worded = z
  .catchall(
    z.object({ id: z.string().check(z.regex(/^[a-z]$|^[1-9]\d?$/)) }),
    z.string().check(z.minLength(1)),
  )
  .check(z.refine((worded) => ORIGINAL in worded, { error: `needs ${ORIGINAL}` }));

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

/** Refuses a list in which two have one id. */
export function distinctIds<Item extends { readonly id: string }>() {
  return z.refine<readonly Item[]>((list) => new Set(list.map(({ id }) => id)).size === list.length, {
    error: 'two with one id',
  });
}
