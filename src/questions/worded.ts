import * as z from 'zod/mini';
import { ORIGINAL } from '#core/language/spoken.ts';

/** Reads an option, an item, a word: its texts stand beside its id. The id is a lower-case letter or a number. */
export const Worded = z
  .catchall(
    z.object({ id: z.string().check(z.regex(/^[a-z]$|^[1-9]\d?$/)) }),
    z.string().check(z.minLength(1)),
  )
  .check(z.refine((worded) => ORIGINAL in worded, { error: `needs ${ORIGINAL}` }));

/** Refuses a list in which two have one id. */
export function distinctIds<Item extends { readonly id: string }>() {
  return z.refine<readonly Item[]>((list) => new Set(list.map(({ id }) => id)).size === list.length, {
    error: 'two with one id',
  });
}
