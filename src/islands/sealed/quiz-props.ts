import { speak } from '#core/language/text.ts';
import { rulesOf } from '#core/quiz/blueprint.ts';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { localiseBank } from '#core/quiz/localise-bank.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import type { SealedContent } from '#core/sealed/sealed-paper.ts';
import { modelOf, readQuestions } from '#questions/models.ts';
import type { QuizIslandProps } from '../quiz/QuizIsland.tsx';
import type { SealedIslandProps } from './SealedIsland.tsx';

/**
 * What a quiz page would have been built with. There are no passages: the texts of a sealed paper are not on the site yet.
 * @example <QuizScreens {...props} {...quizProps(content, props)} />
 */
export function quizProps(
  { banks, quiz }: SealedContent,
  { language, tongue }: SealedIslandProps,
): Pick<QuizIslandProps, 'quiz' | 'banks' | 'questions' | 'passages' | 'tongues'> {
  const { id, mode, passMark, feedback, minutes, attempts, deadline } = quiz;
  const questions = banks.flatMap(readQuestions);
  return {
    quiz: {
      ...{ id, mode, passMark, feedback, title: speak(quiz.title, language), rules: rulesOf(quiz) },
      ...(minutes === undefined ? {} : { minutes }),
      ...(attempts === undefined ? {} : { attempts }),
      ...(deadline === undefined ? {} : { deadline }),
    },
    // All questions are here: nothing is fetched from anywhere.
    banks: banks.map((bank) => ({
      ...{ id: bank.id, ver: bank.version, sha: bankSha(bank), url: '' },
      pool: bank.questions.map(({ id: question, difficulty, tags }) => ({ id: question, difficulty, tags })),
    })),
    questions: localiseBank(questions, conditionsIn(language), modelOf),
    passages: {},
    tongues: [tongue],
  };
}
