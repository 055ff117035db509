import type { ReactNode } from 'react';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Judgement } from '#core/quiz/judge.ts';
import type { QuestionBase, QuestionRules } from '#core/quiz/question.ts';

/** What the control of a question kind is handed. */
export interface QuestionViewProps<Shown, Answer> {
  readonly shown: Shown;
  /** What is chosen so far. */
  readonly answer: Answer | null;
  /** The right answer, once the learner's own can no longer change and may be judged; `null` until then. */
  readonly right: Answer | null;
  /** How each typed part is judged, together with `right`; `null` until then and for kinds that are not typed. */
  readonly judged: readonly Judgement[] | null;
  /** The answer can no longer change, though nothing may be told yet. */
  readonly locked: boolean;
  readonly conditions: Conditions;
  /** Unique on the page: names the group of inputs. */
  readonly name: string;
  onChoose(answer: Answer): void;
}

/** How a question kind is drawn, with its rules. The prompt is the name of its group of inputs. */
export interface QuestionView<
  Question extends QuestionBase = QuestionBase,
  Shown = unknown,
  Answer = unknown,
> {
  readonly rules: QuestionRules<Question, Shown, Answer>;
  /**
   * The page may show it before its scripts have come: what its rules draw an order for carries `data-mixed`, the number
   * of its list, and the first of a list drawn by `shuffleUnsolved` carries in `data-unsolved` how many ids count.
   */
  readonly early?: true;
  Control(props: QuestionViewProps<Shown, Answer>): ReactNode;
}
