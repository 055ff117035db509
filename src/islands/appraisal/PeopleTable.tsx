import { useTranslation } from 'react-i18next';
import type { Appraisal } from '#core/appraisal/merge.ts';
import type { PersonRow } from '#core/appraisal/person.ts';
import type { Issue } from '#core/issue.ts';
import { formatDay } from '#i18n/dates.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { Figures } from '../parts/Figures.tsx';
import { WideTable } from '../parts/WideTable.tsx';
import type { AppraisalIslandProps } from './AppraisalIsland.tsx';

interface Props extends AppraisalIslandProps {
  readonly appraisal: Appraisal;
  words(issue: Issue): string;
}

/** One row a person, the sums first: the quizzes may be many. A quiz that was not taken is a dash, never a zero. */
export function PeopleTable({ appraisal, titles, blueprints, language, words }: Props) {
  const { t } = useTranslation();
  return (
    <WideTable label={t('sheet')}>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('department')}</th>
          <th scope="col">{t('total')}</th>
          <th scope="col">{t('passed')}</th>
          <th scope="col">{t('attempts')}</th>
          <th scope="col">{t('last')}</th>
          <th scope="col">{t('level')}</th>
          <th scope="col">{t('remarks')}</th>
          {appraisal.quizzes.map((id) => {
            const title = titles[id];
            const mode = blueprints.find((quiz) => quiz.id === id)?.mode ?? 'practice';
            return (
              <th scope="col" key={id}>
                {title ? <SpokenText of={title} /> : <bdi>{id}</bdi>}
                <br />
                <span className="soft">{t(`mode.${mode}`)}</span>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {appraisal.people.map((person) => (
          <Row key={person.number} person={person} language={language} words={words} />
        ))}
      </tbody>
    </WideTable>
  );
}

interface RowProps {
  readonly person: PersonRow;
  readonly language: string;
  words(issue: Issue): string;
}

function Row({ person, language, words }: RowProps) {
  const { number, name, department, quizzes, attempts, passed, total, last, level, remarks } = person;
  return (
    <tr>
      <th scope="row">
        <bdi dir="ltr">{number}</bdi>
      </th>
      <td>
        <bdi>{name}</bdi>
      </td>
      <td>
        <bdi>{department}</bdi>
      </td>
      <td>
        <Figures of={`${total}%`} />
      </td>
      <td>
        <Figures of={`${passed}/${quizzes.length}`} />
      </td>
      <td>{attempts}</td>
      <td>{last && <Figures of={formatDay(language, last)} />}</td>
      <td>{level}</td>
      <td className="remarks">
        {remarks.length > 0 && (
          <ul>
            {remarks.map((issue, index) => (
              // A row is only ever replaced as a whole.
              <li key={index}>
                <Figures of={words(issue)} />
              </li>
            ))}
          </ul>
        )}
      </td>
      {quizzes.map(({ quiz, best }) => (
        <td key={quiz}>{best === null ? '—' : <Figures of={`${best}%`} />}</td>
      ))}
    </tr>
  );
}
