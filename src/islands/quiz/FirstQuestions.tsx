import { renderToStaticMarkup } from 'react-dom/server';
import type { LanguageTag } from '#core/language/text.ts';
import { ask } from '#core/quiz/asking.ts';
import { conditionsOf } from '#core/quiz/conditions.ts';
import type { Rules } from '#core/quiz/rules.ts';
import type { Question } from '#questions/models.ts';
import { viewOf } from '#questions/views.tsx';
import { IslandWords, type IslandProps } from '../parts/IslandFrame.tsx';
import { AskedQuestion } from './AskedQuestion.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';

interface Props extends IslandProps {
  readonly quiz: string;
  /** What a new attempt is asked by: the island has to draw the same. */
  readonly rules: Rules;
  /** How many a paper has. */
  readonly count: number;
  /** The bank in its own order. */
  readonly questions: readonly Question[];
}

const NOTHING = () => undefined;

/**
 * The screen of the first question of a practice, for the page to show before its island is awake: see
 * `scripts/first-question.ts`. The server alone draws it, once `loadViews` has brought the kinds.
 */
export function FirstScreen(props: Props) {
  const question = props.questions.find(isEarly);
  if (question === undefined) return null;
  const { question: _, paper: draft, ...given } = givenTo(props, question);
  const questions = given.table.paper;
  return (
    <IslandWords {...props}>
      <template data-screen>
        <div className="island quiz first-question" dir={props.dir}>
          <QuestionScreen
            screen={ask({ draft, questions, since: 0, before: 0, ends: null }, 0, 0)}
            busy
            attempt={{ ...given, dispatch: NOTHING, confirm: NOTHING, next: NOTHING, finish: NOTHING }}
          />
        </div>
      </template>
    </IslandWords>
  );
}

/**
 * The HTML of each question that can stand on that screen, by its place in the bank.
 *
 * @example firstQuestions(props)['0'] // { id: 'convention-001', html: '<fieldset class="question">…' }
 */
export function firstQuestions(props: Props): Readonly<Record<string, { id: string; html: string }>> {
  return Object.fromEntries(
    props.questions.flatMap((question, at) => {
      if (!isEarly(question)) return [];
      const html = renderToStaticMarkup(
        <IslandWords {...props}>
          <AskedQuestion {...givenTo(props, question)} told={false} locked={false} onChoose={NOTHING} />
        </IslandWords>,
      );
      return [[at, { id: question.id, html }]];
    }),
  );
}

function isEarly(question: Question): boolean {
  return viewOf(question).early === true;
}

interface Where {
  readonly language: LanguageTag;
  readonly quiz: string;
  readonly rules: Rules;
  readonly count: number;
}

/** A question as the first of a paper without a seed. */
function givenTo({ language, quiz, rules, count }: Where, question: Question) {
  const { id } = question;
  const paper = [id, ...Array.from({ length: count - 1 }, () => '')];
  const conditions = conditionsOf(rules, language, language);
  return {
    question,
    answer: null,
    paper: { id: '', quiz, bank: [], seed: '', lang: language, start: '', items: [], ms: 0 },
    table: { questions: new Map([[id, question]]), passages: {}, conditions, paper },
  };
}
