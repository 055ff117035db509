import type { Issue } from '#core/issue.ts';
import type { ComponentScore } from './component-score.ts';
import { setAsideFor } from './distinct-attempts.ts';
import { enteredValue } from './entered-values.ts';
import type { Situation } from './evaluate.ts';
import type { Exemption } from './exemption.ts';
import type { Gathered } from './gather-people.ts';
import type { SortedRecord } from './judge-person.ts';
import { isExemptFromAll } from './missing.ts';
import { nameKey } from './name-key.ts';
import { remarksOf, type Suspicions } from './remarks.ts';
import type { Scheme } from './scheme.ts';

/** What remarks about one person are made from. */
interface Judged {
  readonly person: Gathered;
  readonly situation: Situation;
  readonly suspicious: Suspicions;
  readonly sorted: readonly SortedRecord[];
  readonly components: readonly ComponentScore[];
  readonly exemption: Exemption;
}

/**
 * Everything a clerk should know about one row, in a fixed order: roster, exemption, files and attempts, then what the
 * scheme did not count. Values named `component` and `reason` are ids of the scheme, `quiz` one of the site: whoever
 * prints them puts names in their place (`namedRemark`).
 */
export function judgeRemarks({
  person,
  situation,
  suspicious,
  sorted,
  components,
  exemption,
}: Judged): readonly Issue[] {
  const { scheme, decisions, day } = situation;
  const kept = sorted.filter(({ why }) => why !== 'deleted').map(({ judged }) => judged);
  return [
    ...rosterRemarks(person, components),
    ...exemptionRemarks(exemption, components),
    ...remarksOf(person.claims, person.files, kept, suspicious),
    ...sorted
      .filter(({ why }) => why === 'set-aside')
      .map(({ judged }): Issue => {
        const { quiz, end } = judged.record;
        const reason = setAsideFor(judged, decisions) ?? '';
        return { code: 'E_SCORE_SET_ASIDE', values: { quiz, end, reason } };
      }),
    ...count('E_SCORE_OUTSIDE', sorted.filter(({ why }) => why === 'outside').length),
    ...count('E_SCORE_AFTER_DAY', sorted.filter(({ why }) => why === 'after').length, { day }),
    ...components.flatMap((score, at) => componentRemarks(score, scheme.components[at], person, situation)),
  ];
}

function count(
  code: Issue['code'],
  attempts: number,
  more: NonNullable<Issue['values']> = {},
): readonly Issue[] {
  return attempts === 0 ? [] : [{ code, values: { attempts, ...more } }];
}

function rosterRemarks(
  { roster, under, claims, files }: Gathered,
  components: readonly ComponentScore[],
): readonly Issue[] {
  if (roster === null) return [];
  const known = roster.names.map(nameKey);
  return [
    ...(files.length === 0 && !isExemptFromAll({ components })
      ? [{ code: 'E_ROSTER_MISSING' } as const]
      : []),
    ...under
      .filter(({ how }) => how !== 'number')
      .map(({ number, how }): Issue => {
        return { code: how === 'hand' ? 'E_ROSTER_BY_HAND' : 'E_ROSTER_BY_NAME', values: { number } };
      }),
    ...under
      .filter(({ how }) => how === 'number')
      .flatMap(({ number }): readonly Issue[] => {
        const names = claims.filter((claim) => claim.number === number).map(({ name }) => name);
        const other = [...new Set(names)].filter((name) => !known.includes(nameKey(name))).sort();
        if (other.length === 0 || known.length === 0) return [];
        return [
          {
            code: 'E_ROSTER_NAME',
            values: { number, roster: roster.names.join(' / '), found: other.join(' / ') },
          },
        ];
      }),
  ];
}

function exemptionRemarks(
  { reason, unknown }: Exemption,
  components: readonly ComponentScore[],
): readonly Issue[] {
  if (unknown !== null) return [{ code: 'E_SCORE_EXEMPT_UNKNOWN', values: { reason: unknown } }];
  if (reason === null) return [];
  const all = isExemptFromAll({ components });
  return [{ code: all ? 'E_SCORE_EXEMPT_ALL' : 'E_SCORE_EXEMPT', values: { reason: reason.id } }];
}

function componentRemarks(
  { component, state, refused, weighed }: ComponentScore,
  rules: Scheme['components'][number] | undefined,
  person: Gathered,
  situation: Situation,
): readonly Issue[] {
  if (rules === undefined || state === 'exempt') return [];
  const late = 'late' in rules ? (rules.late ?? 0) : 0;
  const level = 'level' in rules ? (rules.level ?? 0) : 0;
  const { value, wrong, signed } = enteredValue(person, rules, situation);
  const outOf = 'outOf' in rules ? rules.outOf : 0;
  return [
    ...count('E_SCORE_LATE', refused.late, { component, late }),
    ...count('E_SCORE_LEVEL', refused.level, { component, level }),
    ...count('E_SCORE_RULES', refused.rules, { component }),
    ...(wrong === null
      ? []
      : [{ code: 'E_SCORE_ENTERED', values: { component, found: wrong, outOf } } as const]),
    ...(signed === null || value === signed
      ? []
      : [{ code: 'E_SCORE_CONTEST', values: { component, found: value ?? '∅', signed } } as const]),
    ...(outOf > 0 && value === null && wrong === null && weighed
      ? [{ code: 'E_SCORE_NOT_ENTERED', values: { component } } as const]
      : []),
  ];
}
