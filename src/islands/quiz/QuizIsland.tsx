import type { Spoken } from '#core/language/text.ts';
import type { BankReference } from '#core/quiz/bank.ts';
import type { Question } from '#questions/models.ts';
import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { QuizScreens } from './QuizScreens.tsx';

/** Where a passage stands, by `document#passage`. */
export type Passages = Readonly<Record<string, Spoken & { readonly url: string }>>;

/**
 * The quiz page's island. The first picture is the same on the server: title, figures and a Start button.
 * @example
 * <QuizIsland client:load language="ug" dir="rtl"
 *   messages={messagesFor(site.locales, 'ug', ['quiz', 'issues'])}
 *   languages={{ zh: { bcp47: 'zh-Hans', dir: 'ltr' }, ug: { bcp47: 'ug', dir: 'rtl' } }}
 *   quiz={{ id: 'maqin-school', title: { text: '…', language: 'ug' }, count: 10, passMark: 60 }}
 *   bank={{ id: 'maqin-school', ver: '2026.11.1', sha: bankSha(bank) }}
 *   questions={localiseBank(questions, 'ug', modelOf)}
 *   passages={{ 'maqin-school#s1-p1': { text: '…', language: 'zh', url: '/ug/documents/maqin-school/#s1-p1' } }}
 *   backUrl="/ug/quizzes/" scoreBookUrl="/ug/score-book/" />
 */
export interface QuizIslandProps extends IslandProps {
  readonly quiz: {
    readonly id: string;
    readonly title: Spoken;
    readonly count: number;
    readonly passMark: number;
  };
  readonly bank: BankReference;
  /** The whole bank in its own order (papers depend on it), each text reduced by `localiseBank`. */
  readonly questions: readonly Question[];
  /** The passage of every question, typeset, in the reader's language or honestly in the original. */
  readonly passages: Passages;
  readonly backUrl: string;
  readonly scoreBookUrl: string;
}

export function QuizIsland(props: QuizIslandProps) {
  return (
    <IslandFrame {...props} name="quiz">
      <QuizScreens {...props} />
    </IslandFrame>
  );
}
