import { useTranslation } from 'react-i18next';
import type { Grade } from '#core/quiz/question.ts';
import { VerdictIcon } from '#questions/VerdictIcon.tsx';
import { Say } from '../parts/Say.tsx';

/** The style of a grade: the same on the question and in the review. */
export function verdictStyle({ points, possible }: Grade): 'is-right' | 'is-partly' | 'is-wrong' {
  if (points === possible) return 'is-right';
  return points > 0 ? 'is-partly' : 'is-wrong';
}

/** Right, wrong, or partly right with the points it earned: sign and words. */
export function Verdict({ grade }: { readonly grade: Grade }) {
  const { t } = useTranslation();
  const style = verdictStyle(grade);
  if (style === 'is-partly') {
    return (
      <>
        <VerdictIcon right="partly" />
        <span>
          <Say text="partly" with={{ ...grade }} />
        </span>
      </>
    );
  }
  const right = style === 'is-right';
  return (
    <>
      <VerdictIcon right={right} /> {t(right ? 'right' : 'wrong')}
    </>
  );
}
