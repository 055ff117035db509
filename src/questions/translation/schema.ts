import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';
import { QuestionBase } from '#core/quiz/question.ts';

/** A term or sentence to be put from one language into another, out of tiles or by typing. ` | ` separates. */
export const Translation = z.object({
  ...QuestionBase.shape,
  kind: z.literal('translation'),
  /** The sentence cut into tiles. */
  tiles: LocalText,
  /** Tiles that do not belong. */
  extra: z.optional(LocalText),
  /** Whole sentences that are accepted too. */
  accept: z.optional(z.record(z.string(), z.string())),
});
export type Translation = z.infer<typeof Translation>;
