import type { LanguageTag, Spoken } from '#core/language/text.ts';
import type { Feedback } from '#core/quiz/blueprint.ts';
import type { Mode } from '#core/quiz/mode.ts';
import type { Rules } from '#core/quiz/rules.ts';
import type { Question } from '#questions/models.ts';
import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import type { BankOffer } from './deck.ts';
import { QuizScreens } from './QuizScreens.tsx';

/** Where a passage stands, by `document#passage`. */
export type Passages = Readonly<Record<string, Spoken & { readonly url: string }>>;

/**
 * The quiz page's island. The first picture is the same on the server: title, figures and a Start button.
 * @example
 * <QuizIsland client:load language="ug" dir="rtl"
 *   messages={messagesFor(site.locales, 'ug', ['quiz', 'nudge', 'issues'])}
 *   languages={{ zh: { bcp47: 'zh-Hans', dir: 'ltr' }, ug: { bcp47: 'ug', dir: 'rtl' } }}
 *   quiz={{ id: 'maqin-school', title: { text: '…', language: 'ug' }, mode: 'practice', rules: { count: 10 }, … }}
 *   banks={[{ id: 'maqin-school', ver: '2026.11.1', sha: '4f3c…', url: '/banks/maqin-school/2026.11.1.json' }]}
 *   questions={localiseBank(questions, conditionsIn('ug'), modelOf)}
 *   passages={{ 'maqin-school#s1-p1': { text: '…', language: 'zh', url: '/ug/documents/maqin-school/#s1-p1' } }}
 *   tongues={[{ tag: 'ug', name: 'ئۇيغۇرچە', url: '/ug/quizzes/maqin-school/' }]}
 *   backUrl="/ug/quizzes/" scoreBookUrl="/ug/score-book/" myDataUrl="/ug/my-data/" />
 */
export interface QuizIslandProps extends IslandProps {
  readonly quiz: {
    readonly id: string;
    readonly title: Spoken;
    readonly mode: Mode;
    readonly rules: Rules;
    readonly passMark: number;
    readonly feedback: Feedback;
    /** Time limit. */
    readonly minutes?: number;
    /** How often it may be taken on this device. */
    readonly attempts?: number;
    /** With feedback `after-deadline`. */
    readonly deadline?: string;
  };
  readonly banks: readonly BankOffer[];
  /** Where the questions and passages of several banks are in the page's language. */
  readonly sheet?: string;
  /** The whole bank, each text reduced by `localiseBank`; nothing where the quiz draws from several. */
  readonly questions: readonly Question[];
  /** The passage of every question above, typeset, in the reader's language or honestly in the original. */
  readonly passages: Passages;
  /** The languages of the site with their own names, and this quiz in each. */
  readonly tongues: readonly { readonly tag: LanguageTag; readonly name: string; readonly url: string }[];
  readonly backUrl: string;
  readonly scoreBookUrl: string;
  readonly myDataUrl: string;
}

export function QuizIsland(props: QuizIslandProps) {
  return (
    <IslandFrame {...props} name="quiz">
      <QuizScreens {...props} />
    </IslandFrame>
  );
}
