import type { APIRoute } from 'astro';
import type { Bank } from '#core/quiz/bank.ts';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { localiseBank } from '#core/quiz/localise-bank.ts';
import { passagesOf } from '#layouts/quiz-passages.ts';
import { offered, site } from '#library/site.ts';
import { modelOf, readQuestions } from '#questions/models.ts';

/** Banks that quizzes over several banks draw from: such a page cannot carry all their questions. */
export function getStaticPaths() {
  const many = site.blueprints.filter(({ banks }) => banks.length > 1).flatMap(({ banks }) => banks);
  return site.languages.flatMap(({ tag }) =>
    [...new Set(many)].map(offered).map(({ id, ver, bank }) => ({
      params: { id, version: ver, lang: tag },
      props: { bank },
    })),
  );
}

/** The questions of a bank in one language with their passages. Nothing is marked by it that a clerk sees. */
export const GET: APIRoute<{ bank: Bank }> = ({ params, props }) => {
  const { lang = '' } = params;
  const questions = readQuestions(props.bank);
  const sheet = {
    questions: localiseBank(questions, conditionsIn(lang), modelOf),
    passages: passagesOf(questions, lang),
  };
  return new Response(JSON.stringify(sheet));
};
