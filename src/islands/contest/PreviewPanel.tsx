import { useTranslation } from 'react-i18next';
import { usedQuestions } from '#core/contest/apply.ts';
import { roundsOf } from '#core/contest/moves.ts';
import { speak } from '#core/language/spoken.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { cardOf } from '../contest-stage/card.ts';
import type { PanelProps } from './Panels.tsx';

/** All questions in the order in which they come, for the organiser's eyes; those already asked are ticked. */
export function PreviewPanel({ log, material, language }: PanelProps) {
  const { t } = useTranslation();
  const { match } = log;
  const { paper, format, seed } = match.setUp;
  const used = usedQuestions(match);
  const lists = [
    ...roundsOf(match).flatMap(({ index, round }) =>
      (paper.rounds[index] ?? []).map((ids, list) => ({
        title: speak(round.title, language),
        stake: round.kind === 'risk' ? round.stakes[list]?.points : undefined,
        ids,
      })),
    ),
    { title: { text: t('reserve'), language }, stake: undefined, ids: paper.reserve },
  ];
  return (
    <>
      <h2>{t('panel.preview')}</h2>
      <p className="soft">{t('previewHint')}</p>
      {lists.map(({ title, stake, ids }, list) => (
        <details key={list}>
          <summary>
            <SpokenText of={title} /> {stake !== undefined && <bdi dir="ltr">{stake}</bdi>}{' '}
            <bdi dir="ltr">({ids.length})</bdi>
          </summary>
          <ol>
            {ids.map((id) => {
              const question = material.questions[id];
              if (question === undefined) return null;
              const card = cardOf(question, language, { quiz: format.id, seed });
              return (
                <li key={id} className={used.has(id) ? 'is-used' : ''}>
                  {used.has(id) && <strong>{t('asked')} </strong>}
                  <SpokenText of={card.prompt} />{' '}
                  {card.answer.map((said, at) => (
                    <span className="soft" key={at}>
                      <SpokenText of={said} />{' '}
                    </span>
                  ))}
                </li>
              );
            })}
          </ol>
        </details>
      ))}
    </>
  );
}
