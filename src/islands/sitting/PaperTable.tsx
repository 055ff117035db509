import { useTranslation } from 'react-i18next';
import { WideTable } from '../parts/WideTable.tsx';
import type { PaperProps } from './PaperPart.tsx';

/** The sheets that were typed in. A number that is typed in again replaces what it had. */
export function PaperTable({ desk, onChange }: PaperProps) {
  const { t } = useTranslation();
  const rows = [...desk.paper].sort((a, b) => (a.learner.number < b.learner.number ? -1 : 1));
  const remove = (number: string) =>
    onChange({ ...desk, paper: desk.paper.filter((one) => one.learner.number !== number) });
  return (
    <WideTable label={t('paper:typedIn')}>
      <thead>
        <tr>
          {['number', 'name', 'department', 'paper:version', 'paper:answered', 'remove'].map((head) => (
            <th scope="col" key={head}>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ learner, version, ans }) => (
          <tr key={learner.number}>
            <th scope="row">
              <bdi>{learner.number}</bdi>
            </th>
            <td>
              <bdi>{learner.name}</bdi>
            </td>
            <td>
              <bdi>{learner.department}</bdi>
            </td>
            <td>{version}</td>
            <td>
              <bdi dir="ltr">
                {ans.filter(({ a }) => a !== null).length}/{ans.length}
              </bdi>
            </td>
            <td>
              <button type="button" className="button quiet" onClick={() => remove(learner.number)}>
                {t('remove')} <bdi className="hidden-label">{learner.number}</bdi>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
