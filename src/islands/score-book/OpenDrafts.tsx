import { useTranslation } from 'react-i18next';
import type { Draft } from '#core/ledger/ports.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { Say } from '../parts/Say.tsx';
import type { QuizLink } from './ScoreBookIsland.tsx';

interface Props {
  readonly drafts: readonly Draft[];
  readonly quizzes: Readonly<Record<string, QuizLink>>;
}

/** Attempts that were begun and not handed in, each with the way back to it. */
export function OpenDrafts({ drafts, quizzes }: Props) {
  const { t } = useTranslation();
  return (
    <section className="part" aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">{t('openDrafts')}</h2>
      <ul className="rows">
        {drafts.map((draft) => {
          const quiz = quizzes[draft.quiz];
          return (
            quiz && (
              <li key={draft.id}>
                <a href={quiz.url}>
                  <SpokenText of={quiz.title} />
                </a>{' '}
                <span className="soft">
                  <Say text="answered" with={{ count: draft.items.length }} />
                </span>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
