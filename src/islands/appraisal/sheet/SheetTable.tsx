import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluatedPerson, Evaluation } from '#core/appraisal/evaluate.ts';
import { asPercent } from '#core/appraisal/hundredths.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import { speak, type Spoken } from '#core/language/spoken.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { Figures } from '../../parts/Figures.tsx';
import { WideTable } from '../../parts/WideTable.tsx';
import { MoreButton } from '../controls/MoreButton.tsx';
import { PersonDetail } from './PersonDetail.tsx';
import { lineKey } from './people.ts';

interface Props {
  readonly people: readonly EvaluatedPerson[];
  readonly evaluation: Evaluation;
  readonly desk: ClerkDesk;
  readonly language: string;
  readonly titles: Readonly<Record<string, Spoken>>;
  words(issue: Issue): string;
  onDesk(desk: ClerkDesk): void;
}

const PAGE = 100;
/** Columns besides the components. */
const FIXED = 7;

/** One row a person, as the workbook has it; what is not entered or not due is a dash, never a zero. */
export function SheetTable(props: Props) {
  const { people, evaluation } = props;
  const { t } = useTranslation();
  const [most, setMost] = useState(PAGE);
  const [open, setOpen] = useState<string | null>(null);
  const { components } = evaluation.scheme;
  if (people.length === 0) return <p>{t('noneFound')}</p>;
  return (
    <>
      <WideTable label={t('sheet.title')}>
        <Heading scheme={evaluation.scheme} />
        <tbody>
          {people.slice(0, most).map((person) => {
            const key = lineKey(person);
            return (
              <Row
                {...props}
                key={key}
                person={person}
                open={open === key}
                onOpen={() => setOpen(open === key ? null : key)}
                width={components.length + FIXED}
              />
            );
          })}
        </tbody>
      </WideTable>
      <MoreButton left={people.length - most} onMore={() => setMost(most + PAGE)} />
    </>
  );
}

function Heading({ scheme }: { readonly scheme: Evaluation['scheme'] }) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  return (
    <thead>
      <tr>
        <th scope="col">{t('sheet.rank')}</th>
        <th scope="col">{t('person')}</th>
        <th scope="col">{t('department')}</th>
        {scheme.components.map(({ id, name, weight }) => (
          <th scope="col" key={id}>
            <SpokenText of={speak(name, page)} />
            <br />
            <span className="soft">
              <Figures of={`${weight}%`} />
            </span>
          </th>
        ))}
        <th scope="col">{t('total')}</th>
        <th scope="col">{t('sheet.grade')}</th>
        <th scope="col">{t('level')}</th>
        <th scope="col">{t('remarks')}</th>
      </tr>
    </thead>
  );
}

interface RowProps extends Props {
  readonly person: EvaluatedPerson;
  readonly open: boolean;
  readonly width: number;
  onOpen(): void;
}

function Row({ person, open, width, onOpen, ...rest }: RowProps) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const grade = rest.evaluation.scheme.grades.find(({ id }) => id === person.grade);
  return (
    <>
      <tr className={open ? 'is-open' : undefined}>
        <td>{person.rank ?? '—'}</td>
        <th scope="row">
          <button type="button" className="link-button" aria-expanded={open} onClick={onOpen}>
            <bdi dir="ltr">{person.number}</bdi> <bdi>{person.name}</bdi>
          </button>
        </th>
        <td>
          <bdi>{person.department}</bdi>
        </td>
        {person.components.map(({ component, state, score }) => (
          <td key={component} className="figure">
            {state === 'exempt' && t('sheet.exempt')}
            {state === 'open' && <span className="soft">—</span>}
            {(state === 'scored' || state === 'none') && <Figures of={String(asPercent(score))} />}
          </td>
        ))}
        <td className="figure">
          <strong>{person.total === null ? '—' : <Figures of={String(asPercent(person.total))} />}</strong>
        </td>
        <td className="unbroken">{grade && <SpokenText of={speak(grade.name, page)} />}</td>
        <td className="figure">{person.level ?? '—'}</td>
        <td className="figure">{person.remarks.length > 0 ? person.remarks.length : ''}</td>
      </tr>
      {open && (
        <tr>
          <td colSpan={width} className="detail-cell">
            <PersonDetail {...rest} person={person} />
          </td>
        </tr>
      )}
    </>
  );
}
