import * as z from 'zod/mini';
import { readSchema } from '#core/documents/read-schema.ts';
import type { Source } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';

const words = z.string().check(z.minLength(1), z.maxLength(200));

/**
 * What the clerk has decided, apart from files and scheme: kept with the work, and a file for the terminal. Staff numbers
 * are those of the roster, or of the transcripts where there is no roster; whoever has none is named as `decisionKeys` say.
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

/** The decisions as a file for the terminal: indented JSON, the same for the same decisions in whatever order they were made. */
export function formatDecisions({ links, exemptions, entered, setAside }: Decisions): string {
  const inner = Object.entries(entered).filter(([, values]) => Object.keys(values).length > 0);
  const values = Object.fromEntries(inner.map(([component, list]) => [component, sorted(list)]));
  const ordered: Decisions = {
    links: sorted(links),
    exemptions: sorted(exemptions),
    entered: sorted(values),
    setAside: sorted(setAside),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/**
 * Such a file that was read already. Every problem at once, with its place and what to do.
 * @example readDecisions(parseYaml(text, 'D.json').source) → { ok: false, error: [{ code: 'E_DECISIONS_NOT', … }] }
 */
export function readDecisions(source: Source): Result<Decisions, readonly Issue[]> {
  const { file, value } = source;
  const known = Object.keys(NO_DECISIONS);
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const own = keys.filter((key) => known.includes(key));
  // A scheme has exemptions as well.
  if (own.length === 0 || (own.length < 2 && own.length < keys.length))
    return err([{ code: 'E_DECISIONS_NOT', file }]);
  const read = readSchema(source, Decisions);
  if (read.value !== null) return ok(read.value);
  const most = read.issues.slice(0, MOST_ISSUES);
  return err(most.map((issue) => ({ ...issue, code: 'E_DECISIONS_FIELD' })));
}

/** More of one damaged file helps nobody. */
const MOST_ISSUES = 20;

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
