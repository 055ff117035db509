import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';

/** What could not be read: the line, counted from 1, and what stands there. */
export interface YamlTrouble {
  readonly line: number;
  readonly found: string;
  /** `twice`: a name that stands already in the same place. */
  readonly why: 'syntax' | 'twice';
}

/**
 * YAML that a person chose, as data: no dates, no types, nothing that stands for something elsewhere in the text, for
 * such things can be made to fill the memory.
 * @example readYaml('weight: 30').value → { weight: 30 }
 */
export function readYaml(text: string): Result<unknown, YamlTrouble> {
  const rows = text.split('\n');
  const trouble = (at: number, why: YamlTrouble['why']): Result<never, YamlTrouble> =>
    err({ line: at + 1, found: (rows[at] ?? '').trim().slice(0, 60), why });
  try {
    const value = load(text, { schema: CORE_SCHEMA }) ?? null;
    if (!hasShared(value, new Set())) return ok(value);
    return trouble(
      rows.findIndex((row) => /\*\w/.test(row)),
      'syntax',
    );
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const why = error.reason.startsWith('duplicated') ? 'twice' : 'syntax';
    return trouble(Math.min(error.mark?.line ?? 0, rows.length - 1), why);
  }
}

/** Whether the same list or group stands in two places. */
function hasShared(value: unknown, seen: Set<object>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (seen.has(value)) return true;
  seen.add(value);
  return Object.values(value).some((inner) => hasShared(inner, seen));
}
