import * as z from 'zod/mini';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { rekeyed } from './decision-keys.ts';
import { Decisions, NO_DECISIONS } from './decisions.ts';
import { readRoster } from './read-roster.ts';
import { ROSTER_LIMITS } from './roster.ts';
import { Scheme } from './scheme.ts';

/** What a saved workspace says of itself. A reader refuses every other version. */
export const WORKSPACE_FORMAT = 'sanyu-workspace/1';

const Column = z.int().check(z.minimum(0), z.maximum(ROSTER_LIMITS.columns));
const Columns = z.strictObject({
  heading: z.int().check(z.minimum(-1), z.maximum(ROSTER_LIMITS.rows)),
  number: z.nullable(Column),
  names: z.array(Column),
  departments: z.array(Column),
  exemption: z.nullable(Column),
  entered: z.record(z.string(), Column),
});

const Place = z.int().check(z.minimum(0), z.maximum(ROSTER_LIMITS.rows));

/** The roster as it was imported: the table of the file, and what its columns were said to be. */
export const DeskRoster = z.strictObject({
  file: z.string(),
  rows: z.array(z.array(z.string())).check(z.maxLength(ROSTER_LIMITS.rows)),
  /** Absent in what was kept before 2026-11-23: then decisions named people without a number by their line. */
  sheets: z.optional(z.array(z.strictObject({ name: z.string(), at: Place, from: Place }))),
  unshown: z.optional(
    z.array(z.strictObject({ column: Column, row: z.int(), format: z.string(), count: z.int() })),
  ),
  left: z.optional(z.array(z.string())),
  hidden: z.optional(z.array(z.string())),
  columns: Columns,
  /** Whether the clerk has confirmed the columns; before that nothing follows from them. */
  confirmed: z.boolean(),
});
export type DeskRoster = Readonly<z.infer<typeof DeskRoster>>;

/** On which day things are judged: today, at the check in the middle of the year, or at the year's end. */
export const AS_OF = ['today', 'check', 'end'] as const;
export type AsOf = (typeof AS_OF)[number];

/** What the clerk did, apart from the files that came. */
export const ClerkDesk = z.strictObject({
  roster: z.nullable(DeskRoster),
  /** Which of the site's schemes; `scheme` is one of the clerk's own that takes its place. */
  schemeId: z.nullable(z.string()),
  scheme: z.nullable(Scheme),
  decisions: Decisions,
  asOf: z.enum(AS_OF),
});
export type ClerkDesk = Readonly<z.infer<typeof ClerkDesk>>;

/** Before the clerk did anything. */
export const EMPTY_DESK: ClerkDesk = {
  roster: null,
  schemeId: null,
  scheme: null,
  decisions: NO_DECISIONS,
  asOf: 'today',
};

const KeptLine = z.strictObject({
  /** Its bytes are the archive's entry of this name; `null` for what is no transcript. */
  entry: z.nullable(z.string()),
  file: z.string(),
  size: z.number(),
  /** Why only the line is kept, where it is. */
  issue: z.nullable(
    z.strictObject({
      code: z.string(),
      values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  ),
});

/** The list of a saved workspace: what the clerk did, and every file that came. */
export const Workspace = z.strictObject({
  format: z.literal(WORKSPACE_FORMAT),
  /** When it was saved. */
  at: z.string(),
  desk: ClerkDesk,
  files: z.array(KeptLine).check(z.maxLength(20_000)),
});
export type Workspace = Readonly<z.infer<typeof Workspace>>;

/**
 * The list of a saved workspace out of its text.
 * @example readWorkspace('{}') → { ok: false, error: { code: 'E_WORKSPACE_NOT' } }
 */
export function readWorkspace(text: string): Result<Workspace, Issue> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ code: 'E_WORKSPACE_DAMAGED' });
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? String(value.format) : '';
  const version = /^sanyu-workspace\/([0-9.]{1,10})$/.exec(format)?.[1];
  if (version === undefined) return err({ code: 'E_WORKSPACE_NOT' });
  if (format !== WORKSPACE_FORMAT) return err({ code: 'E_WORKSPACE_VERSION', values: { version } });
  const read = Workspace.safeParse(value);
  if (!read.success) return err({ code: 'E_WORKSPACE_DAMAGED' });
  return ok({ ...read.data, desk: withKeys(read.data.desk) });
}

/**
 * What was kept on the device. A part of it whose shape this program does not know is empty; the others stay.
 * @example readDesk(await store.desk())
 */
export function readDesk(value: unknown): ClerkDesk {
  const kept = Object.fromEntries(
    Object.entries(ClerkDesk.shape).flatMap(([name, schema]) => {
      const part: unknown =
        typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
      const read = schema.safeParse(part);
      return read.success ? [[name, read.data]] : [];
    }),
  );
  // Every part that is there was read by its own schema.
  return withKeys({ ...EMPTY_DESK, ...(kept as Partial<ClerkDesk>) });
}

/** Decisions that were kept by lines of the file, while the file is still the one they were made for. */
function withKeys(desk: ClerkDesk): ClerkDesk {
  const { roster, decisions } = desk;
  if (roster === null || !roster.confirmed || roster.sheets !== undefined) return desk;
  const read = readRoster(roster, roster.columns);
  return read.ok ? { ...desk, decisions: rekeyed(decisions, read.value) } : desk;
}
