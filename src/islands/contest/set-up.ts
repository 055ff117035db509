import type { Team } from '#core/contest/act.ts';
import { ContestFormat, TEAMS } from '#core/contest/format.ts';
import type { Issue } from '#core/issue.ts';
import { USUAL_KEYS } from './shortcuts.ts';

/** What the form of a new contest holds. */
export interface Form {
  readonly format: ContestFormat;
  readonly teams: readonly Team[];
  readonly languages: readonly string[];
  readonly rehearsal: boolean;
}

/**
 * The form as it is opened: as many teams as the rules usually have, each with a name to be overwritten.
 * @example firstForm(format, 'zh', (number) => `第 ${number} 队`).teams.length → 4
 */
export function firstForm(format: ContestFormat, language: string, nameOf: (number: number) => string): Form {
  const teams = Array.from({ length: format.teams }, (_, at) => ({
    ...usualTeam(at),
    name: { [language]: nameOf(at + 1) },
  }));
  return { format, teams, languages: [language], rehearsal: false };
}

/** The form without what was left empty. */
export function trimmed(form: Form): Form {
  const teams = form.teams.map((team) => ({
    ...team,
    members: team.members.map((one) => one.trim()).filter((one) => one !== ''),
  }));
  return { ...form, teams };
}

/**
 * A team as it is offered: nameless, with the usual key of its place.
 * @example usualTeam(0).key → 'Digit1'
 */
function usualTeam(at: number): Team {
  return { name: {}, members: [], key: USUAL_KEYS[at] ?? '' };
}

/**
 * The same teams, more or fewer of them; new ones are named like the first.
 * @example withTeams(form, 6, 'zh', (number) => `第 ${number} 队`).teams.length → 6
 */
export function withTeams(
  form: Form,
  count: number,
  language: string,
  nameOf: (number: number) => string,
): Form {
  const wanted = Math.min(TEAMS.most, Math.max(TEAMS.least, count));
  const there = form.teams.length;
  const more = Array.from({ length: Math.max(0, wanted - there) }, (_, at) => ({
    ...usualTeam(there + at),
    name: { [language]: nameOf(there + at + 1) },
  }));
  return { ...form, teams: [...form.teams.slice(0, wanted), ...more] };
}

/**
 * What has to be put right before a contest can begin.
 * @example faultsOf(form) → [{ code: 'E_CONTEST_TEAM_NAME', values: { team: 2 } }]
 */
export function faultsOf({ format, teams }: Form): readonly Issue[] {
  const read = ContestFormat.safeParse(format);
  const fields = read.success
    ? []
    : read.error.issues.map(({ path }): Issue => ({
        code: 'E_CONTEST_FIELD',
        values: { field: path.join('.') || '∅' },
      }));
  const nameless = teams.flatMap(({ name }, at): readonly Issue[] =>
    Object.values(name).some((text) => text.trim() !== '')
      ? []
      : [{ code: 'E_CONTEST_TEAM_NAME', values: { team: at + 1 } }],
  );
  const keys = teams.flatMap(({ key }, at): readonly Issue[] => {
    const other = teams.findIndex((one) => one.key === key);
    if (key === '' || other === at) return [];
    return [{ code: 'E_CONTEST_KEY', values: { team: other + 1, other: at + 1 } }];
  });
  return [...fields, ...nameless, ...keys];
}
