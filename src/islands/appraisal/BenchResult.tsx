import { useTranslation } from 'react-i18next';
import type { Appraisal } from '#core/appraisal/merge.ts';
import type { Issue } from '#core/issue.ts';
import { Figures } from '../parts/Figures.tsx';
import type { AppraisalIslandProps } from './AppraisalIsland.tsx';
import { BenchTotals } from './BenchTotals.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { SheetActions } from './SheetActions.tsx';
import { Unreadable } from './Unreadable.tsx';

interface Props extends AppraisalIslandProps {
  readonly appraisal: Appraisal;
  words(issue: Issue): string;
  onClear(): void;
}

/** Totals, what could not be read, the table, and the ways to take it along or to begin anew. */
export function BenchResult(props: Props) {
  const { appraisal, words } = props;
  const { t } = useTranslation();
  return (
    <>
      <BenchTotals appraisal={appraisal} />
      <p className="notice">{t('levelNotice')}</p>
      <Unreadable files={appraisal.unreadable} words={words} />
      {appraisal.people.length > 0 && <PeopleTable {...props} />}
      {appraisal.remarks.length > 0 && (
        <section className="part" aria-labelledby="file-remarks">
          <h2 id="file-remarks">{t('fileRemarks')}</h2>
          <ul className="rows">
            {appraisal.remarks.map((issue) => (
              <li key={`${issue.code} ${issue.file}`}>
                <bdi>{issue.file}</bdi> <Figures of={words(issue)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <SheetActions {...props} />
    </>
  );
}
