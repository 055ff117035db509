import type { APIRoute } from 'astro';
import { alignPassages } from '#core/documents/align.ts';
import { typeset } from '#core/language/typeset.ts';
import { offered, site } from '#library/site.ts';
import { modelOf, readQuestions } from '#questions/models.ts';

/** Every question a contest may draw with its passage, in every language: one file, so that a contest fetches once. */
export const GET: APIRoute = () => {
  const banks = site.banks.map(({ id }) => {
    const { bank } = offered(id);
    const questions = readQuestions(bank).map((question) =>
      modelOf(question).withTexts(question, (text) =>
        Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, typeset(tag, words)])),
      ),
    );
    return { id, questions };
  });
  const wanted = new Set(banks.flatMap(({ questions }) => questions.map(({ passage }) => passage)));
  return new Response(JSON.stringify({ banks, passages: passagesOf(wanted) }));
};

/** Only texts that are there: a hall is never shown another language than it was promised. */
function passagesOf(wanted: ReadonlySet<string>): Readonly<Record<string, Record<string, string>>> {
  const texts: Record<string, Record<string, string>> = {};
  for (const document of site.documents) {
    for (const { tag } of site.languages) {
      for (const { id, text, language, fallback } of alignPassages(document, tag)) {
        const reference = `${document.slug}#${id}`;
        if (!fallback && wanted.has(reference)) (texts[reference] ??= {})[tag] = typeset(language, text);
      }
    }
  }
  return texts;
}
