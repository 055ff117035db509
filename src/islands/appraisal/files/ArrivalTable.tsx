import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { Figures } from '../../parts/Figures.tsx';
import { Say } from '../../parts/Say.tsx';
import { WideTable } from '../../parts/WideTable.tsx';
import { MoreButton } from '../controls/MoreButton.tsx';
import type { PreviewLine } from '../bench.ts';
import { ClassMark } from './ClassMark.tsx';

interface Props {
  readonly lines: readonly PreviewLine[];
  words(issue: Issue): string;
}

/** So many lines are drawn at once; two thousand would make every tap slow. */
const PAGE = 100;

/** The files, each with its class, whose it is, and why. */
export function ArrivalTable({ lines, words }: Props) {
  const { t } = useTranslation();
  const [most, setMost] = useState(PAGE);
  if (lines.length === 0) return <p>{t('noneFound')}</p>;
  return (
    <>
      <WideTable label={t('arrivals')}>
        <thead>
          <tr>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('attempts')}</th>
            <th scope="col">{t('level')}</th>
            <th scope="col">{t('reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map((line) => (
            <Line key={line.arrival.id} line={line} words={words} />
          ))}
        </tbody>
      </WideTable>
      <MoreButton left={lines.length - most} onMore={() => setMost(most + PAGE)} />
    </>
  );
}

function Line({ line, words }: { readonly line: PreviewLine; words(issue: Issue): string }) {
  const { t } = useTranslation();
  const { arrival, kind, reasons } = line;
  const { learner } = arrival;
  return (
    <tr className={`arrival is-${kind}`}>
      <td>
        <ClassMark kind={kind} /> {t(`class.${kind}`)}
      </td>
      <th scope="row" className="file-name">
        <bdi>{arrival.file}</bdi>
      </th>
      <td>
        {learner && (
          <>
            <bdi dir="ltr">{learner.number}</bdi> <bdi>{learner.name}</bdi>
            <br />
            <bdi className="soft">{learner.department}</bdi>
          </>
        )}
      </td>
      <td>{learner && <Figures of={`${arrival.marked}/${arrival.attempts}`} />}</td>
      <td>{learner && arrival.level}</td>
      <td className="remarks">
        <Reasons of={reasons} words={words} />
        {arrival.outcome === 'read' && learner === null && reasons.length === 0 && t('sittingList')}
      </td>
    </tr>
  );
}

/** So many stand there at once; the others open. */
const SHOWN = 2;

function Reasons({ of: reasons, words }: { readonly of: readonly Issue[]; words(issue: Issue): string }) {
  const list = (issues: readonly Issue[]) => (
    <ul>
      {issues.map((issue, index) => (
        // The reasons of a line are only ever replaced as a whole.
        <li key={index}>
          <Figures of={words(issue)} />
        </li>
      ))}
    </ul>
  );
  if (reasons.length === 0) return null;
  return (
    <>
      {list(reasons.slice(0, SHOWN))}
      {reasons.length > SHOWN && (
        <details>
          <summary>
            <Say text="moreReasons" with={{ count: reasons.length - SHOWN }} />
          </summary>
          {list(reasons.slice(SHOWN))}
        </details>
      )}
    </>
  );
}
