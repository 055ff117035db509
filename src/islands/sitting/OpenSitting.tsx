import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SittingQuiz } from './SittingIsland.tsx';

interface Props {
  readonly quizzes: readonly SittingQuiz[];
  readonly ready: boolean;
  onOpen(quiz: string): void;
}

/** Which quiz, and the room opens: from this moment nobody's earlier attempt can belong to it. */
export function OpenSitting({ quizzes, ready, onOpen }: Props) {
  const { t } = useTranslation();
  const [quiz, setQuiz] = useState(quizzes[0]?.blueprint.id ?? '');
  return (
    <section className="part" aria-labelledby="open-heading">
      <h2 id="open-heading">{t('sittingTitle')}</h2>
      <p>{t('openText')}</p>
      <p className="form-row">
        <label htmlFor="sitting-quiz">{t('quiz')}</label>
        <select
          id="sitting-quiz"
          className="field"
          value={quiz}
          onChange={(event) => setQuiz(event.target.value)}
        >
          {quizzes.map(({ blueprint, title }) => (
            <option key={blueprint.id} value={blueprint.id} lang={title.language}>
              {title.text}
            </option>
          ))}
        </select>
      </p>
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={!ready || quiz === ''}
          onClick={() => onOpen(quiz)}
        >
          {t('open')}
        </button>
      </div>
    </section>
  );
}
