import { useTranslation } from 'react-i18next';
import type { Act } from '#core/contest/act.ts';
import type { Turn } from '#core/contest/match.ts';
import type { Said } from '#core/quiz/question.ts';
import type { Replay } from '#core/contest/replay.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { cardOf } from '../contest-stage/card.ts';
import type { Material } from '../contest-stage/material.ts';

interface Props {
  readonly log: Replay;
  readonly turn: Turn;
  readonly material: Material;
  readonly language: string;
  onPropose(act: Act): void;
}

/** The question as the organiser reads it aloud, with the answer that only the organiser sees. */
export function FloorCard({ log, turn, material, language, onPropose }: Props) {
  const { t } = useTranslation();
  const question = material.questions[turn.question];
  if (question === undefined) return null;
  const { format, seed } = log.match.setUp;
  const card = cardOf(question, language, { quiz: format.id, seed });
  return (
    <article className="floor-card">
      <p className="floor-prompt">
        <SpokenText of={card.prompt} />
      </p>
      {card.about && (
        <p>
          <SpokenText of={card.about} />
        </p>
      )}
      <ul className="floor-items">
        {card.items.map(({ sign, text, right }, at) => (
          <li key={at} className={right ? 'is-right' : ''}>
            <bdi dir="ltr">{sign}</bdi> <SpokenText of={text} />
          </li>
        ))}
      </ul>
      <Answer of={card.answer} />
      <p className="soft">
        <SpokenText of={card.explanation} />
      </p>
      {!turn.thrown && (
        <button
          type="button"
          className="button quiet"
          onClick={() => onPropose({ type: 'throw-out', turn: turn.seq })}
        >
          {t('throwOut')}
        </button>
      )}
      {turn.thrown && <p className="notice">{t('thrown')}</p>}
    </article>
  );
}

function Answer({ of }: { readonly of: readonly Said[] }) {
  const { t } = useTranslation();
  return (
    <p className="floor-answer">
      <strong>{t('answer')}</strong>{' '}
      {of.map((said, at) => (
        <span key={at}>
          {at > 0 && ' / '}
          <SpokenText of={said} />
          {said.beside && (
            <>
              {' — '}
              <SpokenText of={said.beside} />
            </>
          )}
        </span>
      ))}
    </p>
  );
}
