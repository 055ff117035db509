import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import type { LocalText } from '#core/language/text.ts';
import { readSealed } from '#core/sealed/sealed-paper.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';
import { FilePicker } from './FilePicker.tsx';
import type { SittingQuiz } from './SittingIsland.tsx';

interface Props {
  readonly quizzes: readonly SittingQuiz[];
  readonly ready: boolean;
  onOpen(quiz: string, title?: LocalText): void;
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
      <SealedQuiz onOpen={onOpen} />
    </section>
  );
}

/** Or a sealed paper: its outside says which quiz it is, and that is all a room needs. */
function SealedQuiz({ onOpen }: Pick<Props, 'onOpen'>) {
  const { t } = useTranslation();
  const [issue, setIssue] = useState<Issue | null>(null);
  const choose = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = readSealed(await file.text());
    setIssue(read.ok ? null : read.error);
    if (read.ok) onOpen(read.value.label.quiz, read.value.label.title);
  };
  return (
    <>
      <p className="soft">{t('openSealedText')}</p>
      <FilePicker
        id="sealed-quiz"
        label={t('openSealed')}
        accept=".json"
        onFiles={(files) => void choose(files)}
      />
      {issue !== null && (
        <p className="notice failure" role="alert">
          <Figures of={issueText(t, issue)} />
        </p>
      )}
    </>
  );
}
