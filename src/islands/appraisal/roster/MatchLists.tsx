import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { missingPeople } from '#core/appraisal/missing.ts';
import type { Issue } from '#core/issue.ts';
import { Figures } from '../../parts/Figures.tsx';
import { Say } from '../../parts/Say.tsx';

interface Props {
  readonly evaluation: Evaluation;
  words(issue: Issue): string;
}

/** Who is missing, who is in no roster, and what is wrong in the roster itself. */
export function MatchLists({ evaluation, words }: Props) {
  const { t } = useTranslation();
  const missing = missingPeople(evaluation).flatMap((person) => person.roster ?? []);
  return (
    <div className="match-lists">
      <List name="missing" count={missing.length}>
        {missing.map(({ row, number, names, departments }) => (
          <li key={row}>
            <Person number={number} name={names.join(' / ')} department={departments.join(' / ')} />
          </li>
        ))}
      </List>
      <List name="strangers" count={evaluation.strangers.length}>
        {evaluation.strangers.map((person) => (
          <li key={person.number}>
            <Person {...person} />
          </li>
        ))}
      </List>
      <List name="rosterIssues" count={evaluation.rosterIssues.length}>
        {evaluation.rosterIssues.map((issue, index) => (
          // The list is only ever replaced as a whole.
          <li key={index}>
            <Figures of={words(issue)} />
          </li>
        ))}
      </List>
      {missing.length + evaluation.strangers.length + evaluation.rosterIssues.length === 0 && (
        <p className="outcome">{t('roster.allThere')}</p>
      )}
    </div>
  );
}

interface ListProps {
  readonly name: 'missing' | 'strangers' | 'rosterIssues';
  readonly count: number;
  readonly children: ReactNode;
}

function List({ name, count, children }: ListProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <details className="part" open={count <= 30}>
      <summary>
        <Say text={`roster.${name}`} with={{ count }} />
      </summary>
      <p className="soft">{t(`roster.${name}Text`)}</p>
      <ul className="rows">{children}</ul>
    </details>
  );
}

interface PersonProps {
  readonly number: string;
  readonly name: string;
  readonly department: string;
}

function Person({ number, name, department }: PersonProps) {
  return (
    <>
      <bdi dir="ltr">{number}</bdi> <bdi>{name}</bdi> <bdi className="soft">{department}</bdi>
    </>
  );
}
