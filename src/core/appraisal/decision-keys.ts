import type { Issue } from '#core/issue.ts';
import type { Decisions } from './decisions.ts';
import { nameKey, numberKey } from './name-key.ts';
import type { Roster, RosterPerson } from './roster.ts';

type Named = Pick<RosterPerson, 'number' | 'names' | 'departments'>;

/** Keys are kept with the decisions, whose names are at most so long. */
const MOST_LETTERS = 200;
/** No staff number looks like these: the name of a person, and what was written before 2026-11-23, a line of the file. */
const NAME = 'name ';
const ROW = /^row (\d+)$/;

/**
 * What a roster's decisions name each of its people by: the staff number, else name and department where nobody else of
 * the roster has them. `null`: nothing that a changed roster would not give to somebody else.
 * @example decisionKeys([{ number: '', names: ['卓玛'], departments: ['办公室'] }]) → ['name 卓玛/办公室']
 */
export function decisionKeys(people: readonly Named[]): readonly (string | null)[] {
  const keys = people.map(personKey);
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return people.map(({ number, names }, at) => {
    if (number !== '') return number;
    const key = keys[at] ?? '';
    const alone = names.length > 0 && times.get(key) === 1;
    return alone && key.length <= MOST_LETTERS ? key : null;
  });
}

/**
 * What two lines of one name and department share.
 * @example personKey({ number: '', names: ['卓 玛'], departments: [] }) === 'name 卓玛/'
 */
export function personKey({ names, departments }: Named): string {
  return `${NAME}${nameKey(names[0] ?? '')}/${nameKey(departments[0] ?? '')}`;
}

/** By which of its keys somebody's decisions are looked up, the surest first. */
export function keysOf(number: string, roster: RosterPerson | null): readonly string[] {
  if (roster === null) return [number];
  if (roster.number !== '') return [roster.number, numberKey(roster.number)];
  return roster.key === null ? [] : [roster.key];
}

/**
 * Decisions about people without a staff number that are nobody's now: those kept by the line of a file, and those whose
 * name and department no line alone has. They are told, and never given to whoever stands there.
 * @example unattached(decisions, roster) → [{ code: 'E_DECISION_ROW', values: { row: 3, name: '多吉', … } }]
 */
export function unattached(
  { exemptions, entered }: Pick<Decisions, 'exemptions' | 'entered'>,
  roster: Roster | null,
): readonly Issue[] {
  const people = roster?.people ?? [];
  const known = new Set(people.map(({ key }) => key));
  const about = (key: string, values: Decided): readonly Issue[] => {
    const row = Number(ROW.exec(key)?.[1] ?? 0);
    const there = people.find((person) => person.row === row)?.names[0] ?? '∅';
    if (row > 0) return [{ code: 'E_DECISION_ROW', values: { row, name: there, ...values } }];
    if (!key.startsWith(NAME) || known.has(key)) return [];
    return [{ code: 'E_DECISION_NOBODY', values: { name: key.slice(NAME.length), ...values } }];
  };
  const points = sorted(entered).flatMap(([component, list]) =>
    sorted(list).flatMap(([key, value]) => about(key, { reason: '', component, value: ` ${value}` })),
  );
  return [
    ...sorted(exemptions).flatMap(([key, reason]) => about(key, { reason, component: '', value: '' })),
    ...points,
  ];
}

/** An exemption has a reason, points have a component and a value: the others are empty. */
interface Decided {
  readonly [name: string]: string;
  readonly reason: string;
  readonly component: string;
  readonly value: string;
}

/** The same in whatever order they were decided. */
function sorted<T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Decisions kept by lines of the very roster they were made for, by the people who stand in these lines; what has no key
 * stays as it was and is told.
 * @example rekeyed(decisions, roster).exemptions → { 'name 卓玛/办公室': 'ill' }
 */
export function rekeyed(decisions: Decisions, roster: Roster): Decisions {
  const keys = new Map(
    roster.people.map(({ row, number, key }) => [`row ${row}`, number === '' ? key : null]),
  );
  const moved = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [keys.get(key) ?? key, value]));
  const { exemptions, entered } = decisions;
  const values = Object.entries(entered).map(([component, list]) => [component, moved(list)] as const);
  return { ...decisions, exemptions: moved(exemptions), entered: Object.fromEntries(values) };
}
