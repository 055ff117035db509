import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/text.ts';
import type { Desk } from '#core/sitting/desk.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { Figures } from '../parts/Figures.tsx';
import { WideTable } from '../parts/WideTable.tsx';

interface Props {
  readonly language: LanguageTag;
  readonly desk: Desk;
  onRemove(rec: string): void;
}

/** Who has handed in, by staff number. */
export function CollectedTable({ language, desk, onRemove }: Props) {
  const { t } = useTranslation();
  const rows = [...desk.collected].sort((a, b) => (a.learner.number < b.learner.number ? -1 : 1));
  return (
    <WideTable label={t('listLabel')}>
      <thead>
        <tr>
          {['number', 'name', 'department', 'handedIn', 'remove'].map((head) => (
            <th scope="col" key={head}>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ learner, rec, end }) => (
          <tr key={rec}>
            <th scope="row">
              <bdi>{learner.number}</bdi>
            </th>
            <td>
              <bdi>{learner.name}</bdi>
            </td>
            <td>
              <bdi>{learner.department}</bdi>
            </td>
            <td>
              <Figures of={formatDateTime(language, end, desk.tz)} />
            </td>
            <td>
              <button type="button" className="button quiet" onClick={() => onRemove(rec)}>
                {t('remove')} <bdi className="hidden-label">{learner.number}</bdi>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
