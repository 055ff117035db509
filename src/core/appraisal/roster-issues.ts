import type { Issue } from '#core/issue.ts';
import { unattached } from './decision-keys.ts';
import type { Decisions } from './decisions.ts';
import type { Roster } from './roster.ts';

/**
 * Everything a clerk has to know of the roster: what was left out of it, what is wrong in it, and which decisions are
 * nobody's in it. Page, terminal and workbook say the same.
 * @example rosterIssues(roster, NO_DECISIONS).length
 */
export function rosterIssues(roster: Roster | null, decisions: Decisions): readonly Issue[] {
  return [...(roster?.issues ?? []), ...unattached(decisions, roster)];
}
