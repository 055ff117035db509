import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupFigures, monthFigures, type GroupFigures } from '#core/appraisal/analysis.ts';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { asPercent } from '#core/appraisal/hundredths.ts';
import type { Spoken } from '#core/language/spoken.ts';
import { Figures } from '../../parts/Figures.tsx';
import { BarChart } from './BarChart.tsx';
import { FigureTable } from './FigureTable.tsx';
import { QuestionFigures } from './QuestionFigures.tsx';

interface Props {
  readonly evaluation: Evaluation;
  readonly banks: readonly string[];
  readonly titles: Readonly<Record<string, Spoken>>;
}

/** What the year shows: how people did, which departments reached their targets, when they learnt, and what was hard. */
export function LookStep(props: Props) {
  const { evaluation } = props;
  const { all, departments } = useMemo(() => groupFigures(evaluation), [evaluation]);
  return (
    <div className="look">
      <Totals of={all} />
      <Departments all={all} departments={departments} />
      <Months evaluation={evaluation} />
      <QuestionFigures {...props} />
    </div>
  );
}

function Totals({ of: { distribution } }: { readonly of: GroupFigures }) {
  const { t } = useTranslation();
  const bars = (distribution ?? []).map((value, step) => ({ label: `${step * 10}`, value }));
  return (
    <>
      <h3>{t('look.totals')}</h3>
      {distribution === null ? (
        <p>{t('look.few')}</p>
      ) : (
        <>
          <BarChart bars={bars} />
          <FigureTable
            label={t('look.totals')}
            head={[t('look.range'), t('look.people')]}
            rows={bars.map(({ value }, step) => [
              <Figures key="range" of={`${step * 10}–${step === 9 ? 100 : step * 10 + 9}`} />,
              value,
            ])}
          />
        </>
      )}
    </>
  );
}

interface DepartmentsProps {
  readonly all: GroupFigures;
  readonly departments: readonly GroupFigures[];
}

const MEASURES = ['participation', 'reached', 'average'] as const;

function Departments({ all, departments }: DepartmentsProps) {
  const { t } = useTranslation();
  const rows = [{ ...all, department: t('allFiles') }, ...departments];
  return (
    <>
      <h3>{t('look.departments')}</h3>
      <FigureTable
        label={t('look.departments')}
        head={[t('department'), t('look.asked'), ...MEASURES.map((measure) => t(`target.${measure}`))]}
        rows={rows.map((group) => [
          <bdi key="name">{group.department}</bdi>,
          group.asked,
          ...MEASURES.map((measure) => (
            <Measure key={measure} value={group[measure]} target={group.targets[measure]} />
          )),
        ])}
      />
    </>
  );
}

/** A figure against its target: a bar with a mark, and words where it falls short. */
function Measure({ value, target }: { readonly value: number; readonly target: number | null }) {
  const { t } = useTranslation();
  const percent = asPercent(value);
  return (
    <>
      <Figures of={`${percent}%`} />
      <svg className="measure" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.min(100, percent)} height="8" />
        {target !== null && <line x1={target} y1="0" x2={target} y2="8" />}
      </svg>
      {target !== null && (
        <span className="soft">
          <Figures of={t('look.target', { target })} />
          {percent < target && ` · ${t('look.short')}`}
        </span>
      )}
    </>
  );
}

function Months({ evaluation }: Pick<Props, 'evaluation'>) {
  const { t } = useTranslation();
  const months = useMemo(() => monthFigures(evaluation), [evaluation]);
  return (
    <>
      <h3>{t('look.months')}</h3>
      <BarChart bars={months.map(({ month, people }) => ({ label: month.slice(5), value: people }))} />
      <FigureTable
        label={t('look.months')}
        head={[t('look.month'), t('look.people'), t('look.attempts')]}
        rows={months.map(({ month, people, attempts }) => [
          <Figures key="month" of={month} />,
          people,
          attempts,
        ])}
      />
    </>
  );
}
