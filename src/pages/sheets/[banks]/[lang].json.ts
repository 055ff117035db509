import type { APIRoute } from 'astro';
import type { LanguageTag } from '#core/language/text.ts';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { localiseBank } from '#core/quiz/localise-bank.ts';
import { sheetPath } from '#layouts/bank-sheets.ts';
import { passagesOf } from '#layouts/quiz-passages.ts';
import { offered, site } from '#library/site.ts';
import { modelOf, readQuestions, type Question } from '#questions/models.ts';

type Versions = readonly ReturnType<typeof offered>[];

/** For every quiz that draws from several banks: its page cannot carry all their questions. */
export function getStaticPaths() {
  const several = site.blueprints.filter(({ banks }) => banks.length > 1);
  const sheets = several.flatMap(({ banks }) => {
    const versions = banks.map(offered);
    return site.languages.map(({ tag }) => ({ path: sheetPath(versions, tag), versions, lang: tag }));
  });
  return [...new Map(sheets.map((sheet) => [sheet.path, sheet])).values()].map(
    ({ path, versions, lang }) => ({
      params: { banks: path.split('/')[1], lang },
      props: { versions },
    }),
  );
}

/**
 * The questions of several banks in one language with their passages: as one file, a fifth less than as one of each bank.
 * Nothing is marked by it that a clerk sees.
 */
export const GET: APIRoute<{ versions: Versions }, { lang: LanguageTag }> = ({ params, props }) => {
  const questions = props.versions.flatMap(({ bank }) => readQuestions(bank));
  const sheet = {
    questions: localiseBank(questions, conditionsIn(params.lang), modelOf).map(asked),
    passages: passagesOf(questions, params.lang),
  };
  return new Response(JSON.stringify(sheet));
};

/** Without what only the drawing of papers needs, which pages carry, and the words marked in the text by a reviewer alone. */
function asked({ difficulty: _, ...question }: Question) {
  return { ...question, quote: '' };
}
