import * as z from 'zod/mini';

/** A day, `2010-03-22`. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** Whether somebody qualified has read a translation. */
export const TRANSLATION_STATUSES = ['draft', 'reviewed'] as const;
export type TranslationStatus = (typeof TRANSLATION_STATUSES)[number];

/** The hash a translation keeps of its original, `0123abcd`. */
export const SourceHash = z.string().check(z.regex(/^[0-9a-f]{8}$/));

const words = z.string().check(z.minLength(1));

/** By language: who has read the texts of a file or of one entry in it. */
export const REVIEW_FIELDS = {
  status: z.optional(z.record(z.string(), z.enum(TRANSLATION_STATUSES))),
  reviewer: z.optional(z.record(z.string(), words)),
  reviewed: z.optional(z.record(z.string(), Day)),
} as const;

/** By language: from which original an entry of a YAML file was made, who has read it, what its translator asks. */
export const MARK_FIELDS = {
  of: z.optional(z.record(z.string(), SourceHash)),
  ...REVIEW_FIELDS,
  note: z.optional(z.record(z.string(), words)),
} as const;

/** The marks of an entry; what they say goes before what the file says. */
export const EntryMarks = z.strictObject(MARK_FIELDS);
export type EntryMarks = Readonly<z.infer<typeof EntryMarks>>;
