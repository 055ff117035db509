import type { Round, RoundKind } from '#core/contest/format.ts';

/**
 * A round as it is usually played, with an id that is not taken.
 * @example newRound('race', { zh: '抢答题' }, ['race']).id → 'race-2'
 */
export function newRound(
  kind: RoundKind,
  title: Readonly<Record<string, string>>,
  taken: readonly string[],
): Round {
  const numbers = Array.from({ length: taken.length + 1 }, (_, at) =>
    at === 0 ? kind : `${kind}-${at + 1}`,
  );
  const named = { id: numbers.find((id) => !taken.includes(id)) ?? kind, title: { ...title } };
  switch (kind) {
    case 'required':
      return { ...named, kind, turn: 'teams', each: 2, order: 'teams', points: 10, minus: 0, seconds: 30 };
    case 'race':
      return {
        ...{ ...named, kind, questions: 10, points: 10, minus: 10, seconds: 20, buzzSeconds: 10 },
        ...{ early: 'bar', passOn: false },
      };
    case 'risk': {
      const stakes = [{ points: 10 }, { points: 20 }, { points: 30 }];
      return { ...named, kind, each: 1, order: 'trailing-first', stakes, lose: 100, seconds: 60 };
    }
    case 'speed':
      return { ...named, kind, each: 8, order: 'trailing-first', points: 5, minus: 0, seconds: 60 };
    case 'audience':
      return { ...named, kind, questions: 3, seconds: 30 };
    case 'peer':
      return { ...named, kind, most: 10 };
    default:
      return kind satisfies never;
  }
}
