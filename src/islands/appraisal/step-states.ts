import type { TFunction } from 'i18next';
import { missingPeople } from '#core/appraisal/missing.ts';
import { preview, type Bench } from './bench.ts';
import type { Step } from './Steps.tsx';
import type { Following } from './use-evaluation.ts';

/**
 * How far each step is, in a few words.
 * @example stepStates(t, bench, following).files → '500 份 · 3 份要处理'
 */
export function stepStates(t: TFunction, bench: Bench, following: Following): Readonly<Record<Step, string>> {
  const { roster, draft, evaluation } = following;
  const lines = preview(bench);
  const wrong = lines.filter(({ kind }) => kind === 'uncounted').length;
  const files = t('state.files', { count: lines.length });
  const people = evaluation?.people.length ?? 0;
  return {
    files: wrong === 0 ? files : `${files} · ${t('state.uncounted', { count: wrong })}`,
    roster:
      roster === null
        ? t('state.noRoster')
        : t('state.missing', { count: evaluation === null ? 0 : missingPeople(evaluation).length }),
    rules: draft?.version ?? t('state.noScheme'),
    sheet: t('state.people', { count: people }),
    look: t('state.people', { count: people }),
  };
}
