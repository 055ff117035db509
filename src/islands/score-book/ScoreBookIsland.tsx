import type { Spoken } from '#core/language/text.ts';
import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { Title } from '../parts/Title.tsx';
import type { PlanShown } from './PlanProgress.tsx';
import { ScoreBook } from './ScoreBook.tsx';

/** A quiz as lists name it. */
export interface QuizLink {
  readonly title: Spoken;
  readonly url: string;
  readonly passMark: number;
}

/**
 * The learner's own record. The server draws only its title and that it is being opened.
 * @example
 * <ScoreBookIsland client:load language="bo" dir="ltr"
 *   messages={messagesFor(site.locales, 'bo', ['score-book', 'issues'])}
 *   languages={{ zh: { bcp47: 'zh-Hans', dir: 'ltr' }, bo: { bcp47: 'bo', dir: 'ltr' } }}
 *   quizzes={{ 'maqin-school': { title: { text: '…', language: 'bo' }, url: '/bo/quizzes/maqin-school/', passMark: 60 } }}
 *   plans={[]} quizzesUrl="/bo/quizzes/" privacyUrl="/bo/privacy/" myDataUrl="/bo/my-data/" transcriptUrl="/bo/transcript/" />
 */
export interface ScoreBookIslandProps extends IslandProps {
  /** Every quiz of the site by id, in the site's order. */
  readonly quizzes: Readonly<Record<string, QuizLink>>;
  /** The unit's study plans, one of which may cover today. */
  readonly plans: readonly PlanShown[];
  readonly quizzesUrl: string;
  readonly privacyUrl: string;
  readonly myDataUrl: string;
  /** What a transcript is and what its levels mean. */
  readonly transcriptUrl: string;
}

export function ScoreBookIsland(props: ScoreBookIslandProps) {
  return (
    <IslandFrame {...props} name="score-book">
      <Title />
      <ScoreBook {...props} />
    </IslandFrame>
  );
}
