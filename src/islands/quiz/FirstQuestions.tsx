import type { LanguageTag } from '#core/language/text.ts';
import { ask } from '#core/quiz/asking.ts';
import { conditionsIn } from '#core/quiz/conditions.ts';
import type { Question } from '#questions/models.ts';
import { viewOf } from '#questions/views.tsx';
import { IslandWords, type IslandProps } from '../parts/IslandFrame.tsx';
import { AskedQuestion } from './AskedQuestion.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';

interface Props extends IslandProps {
  readonly quiz: string;
  /** How many a paper has. */
  readonly count: number;
  /** The bank in its own order. */
  readonly questions: readonly Question[];
}

const NOTHING = () => undefined;

/**
 * The questions of a quiz and the screen of the first one, for the page to show before its island is awake: see
 * `scripts/first-question.ts`. The server alone draws them, once `loadViews` has brought their kinds.
 */
export function FirstQuestions(props: Props) {
  const { questions, dir } = props;
  const shown = questions.flatMap((question, at) =>
    viewOf(question).early === true ? [{ question, at }] : [],
  );
  const [first] = shown;
  if (first === undefined) return null;
  return (
    <IslandWords {...props}>
      <template data-screen>
        <div className="island quiz first-question" dir={dir}>
          <FirstScreen {...props} {...first} />
        </div>
      </template>
      {shown.map(({ question, at }) => (
        <template key={question.id} data-first={at} data-id={question.id}>
          <AskedQuestion {...givenTo(props, question)} told={false} locked={false} onChoose={NOTHING} />
        </template>
      ))}
    </IslandWords>
  );
}

/** The first of the questions on it: another one takes its place. */
function FirstScreen({ question, ...props }: Props & { readonly question: Question }) {
  const { question: _, paper: draft, ...given } = givenTo(props, question);
  const questions = given.table.paper;
  return (
    <QuestionScreen
      screen={ask({ draft, questions, since: 0, before: 0, ends: null }, 0, 0)}
      busy
      attempt={{ ...given, dispatch: NOTHING, confirm: NOTHING, next: NOTHING, finish: NOTHING }}
    />
  );
}

interface Where {
  readonly language: LanguageTag;
  readonly quiz: string;
  readonly count: number;
}

/** A question as the first of a paper without a seed. */
function givenTo({ language, quiz, count }: Where, question: Question) {
  const { id } = question;
  const paper = [id, ...Array.from({ length: count - 1 }, () => '')];
  const conditions = conditionsIn(language);
  return {
    question,
    answer: null,
    paper: { id: '', quiz, bank: [], seed: '', lang: language, start: '', items: [], ms: 0 },
    table: { questions: new Map([[id, question]]), passages: {}, conditions, paper },
  };
}
