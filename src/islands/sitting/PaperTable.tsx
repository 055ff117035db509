import { useTranslation } from 'react-i18next';
import { LearnerRows } from './LearnerRows.tsx';
import type { PaperProps } from './PaperPart.tsx';

/** The sheets that were typed in. A number that is typed in again replaces what it had. */
export function PaperTable({ desk, onChange }: PaperProps) {
  const { t } = useTranslation();
  const remove = (number: string) =>
    onChange({ ...desk, paper: desk.paper.filter(({ learner }) => learner.number !== number) });
  const rows = desk.paper.map(({ learner, version, ans }) => ({
    key: learner.number,
    learner,
    cells: [
      version,
      <bdi key="answered" dir="ltr">
        {ans.filter(({ a }) => a !== null).length}/{ans.length}
      </bdi>,
    ],
  }));
  return (
    <LearnerRows
      label={t('paper:typedIn')}
      heads={['paper:version', 'paper:answered']}
      rows={rows}
      onRemove={remove}
    />
  );
}
