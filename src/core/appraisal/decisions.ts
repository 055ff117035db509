import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1), z.maxLength(200));

/**
 * What the clerk has decided, apart from files and scheme: kept with the work, and a file for the terminal. Staff numbers
 * are those of the roster, or of the transcripts where there is no roster.
 */
export const Decisions = z.strictObject({
  /** Whose transcripts those under a staff number are: a number of the roster, or `null` for somebody not in it. */
  links: z.record(words, z.nullable(words)),
  /** By staff number, the id of one of the scheme's reasons. */
  exemptions: z.record(words, words),
  /** Values of `contest` and `manual` components: by component, then by staff number. */
  entered: z.record(words, z.record(words, z.number())),
  /** Attempts that are not to count, by record hash, each with its reason. */
  setAside: z.record(z.string().check(z.regex(/^[0-9a-f]{64}$/)), words),
});
export type Decisions = Readonly<z.infer<typeof Decisions>>;

/** Before the clerk decided anything. */
export const NO_DECISIONS: Decisions = { links: {}, exemptions: {}, entered: {}, setAside: {} };
