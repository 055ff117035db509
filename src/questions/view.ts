import type { ReactNode } from 'react';
import type { QuestionBase, QuestionRules } from '#core/quiz/question.ts';

/** What the control of a question kind is handed. */
export interface QuestionViewProps<Shown, Answer> {
  readonly shown: Shown;
  /** What is chosen so far. */
  readonly answer: Answer | null;
  /** The right answer, once the learner's own can no longer change; `null` while it can. */
  readonly right: Answer | null;
  /** Unique on the page: names the group of inputs. */
  readonly name: string;
  readonly labels: { readonly right: string; readonly yours: string };
  onChoose(answer: Answer): void;
}

/** How a question kind is drawn, with its rules. The prompt is the name of its group of inputs. */
export interface QuestionView<
  Question extends QuestionBase = QuestionBase,
  Shown = unknown,
  Answer = unknown,
> {
  readonly rules: QuestionRules<Question, Shown, Answer>;
  Control(props: QuestionViewProps<Shown, Answer>): ReactNode;
}
