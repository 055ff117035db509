import { useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareSheets } from '#core/appraisal/compare-sheets.ts';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { asPercent } from '#core/appraisal/hundredths.ts';
import { speak } from '#core/language/spoken.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { Figures } from '../../parts/Figures.tsx';
import { Say } from '../../parts/Say.tsx';
import { WideTable } from '../../parts/WideTable.tsx';
import { MoreButton } from '../controls/MoreButton.tsx';

const PAGE = 50;

interface Props {
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/** Who has another total or another grade by the changed rules, from the largest change down. */
export function MovedList({ before, after }: Props) {
  const { t } = useTranslation();
  const [most, setMost] = useState(PAGE);
  const moved = useMemo(() => compareSheets(before, after), [before, after]);
  return (
    <div className="part moved">
      <h3>{t('rules.who')}</h3>
      <p role="status">
        <Say text="rules.moved" with={{ count: moved.length }} />
      </p>
      <p className="soft">
        <Say text="rules.movedText" with={{ version: before.scheme.version }} />
      </p>
      {moved.length > 0 && (
        <WideTable label={t('rules.moved', { count: moved.length })}>
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('rules.before')}</th>
              <th scope="col">{t('rules.after')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.slice(0, most).map(({ number, name, department, total, grade, rank }) => (
              <tr key={`${number} ${name} ${department}`}>
                <th scope="row">
                  <bdi dir="ltr">{number}</bdi> <bdi>{name}</bdi>
                </th>
                <td>
                  <Result total={total[0]} grade={grade[0]} rank={rank[0]} by={before} />
                </td>
                <td>
                  <Result total={total[1]} grade={grade[1]} rank={rank[1]} by={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      <MoreButton left={moved.length - most} onMore={() => setMost(most + PAGE)} />
    </div>
  );
}

interface ResultProps {
  readonly total: number | null;
  readonly grade: string | null;
  readonly rank: number | null;
  readonly by: Evaluation;
}

function Result({ total, grade, rank, by }: ResultProps) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const name = by.scheme.grades.find(({ id }) => id === grade)?.name;
  return (
    <>
      <Figures of={total === null ? '—' : String(asPercent(total))} />{' '}
      {name && <SpokenText of={speak(name, page)} />}{' '}
      {rank !== null && (
        <span className="soft">
          <Figures of={t('sheet.ranked', { rank })} />
        </span>
      )}
    </>
  );
}
