import type { APIRoute } from 'astro';
import { speak } from '#core/language/text.ts';
import { languagePaths } from '#layouts/language-paths.ts';
import { site } from '#library/site.ts';

export const getStaticPaths = languagePaths;

/** The terms the glossaries take from each passage, by `document#passage`: the way back of their links to the sources. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) => {
  const sources: Record<string, (readonly [id: string, term: string, language: string])[]> = {};
  for (const glossary of site.glossaries) {
    for (const { id, passage, texts } of glossary.terms) {
      const words = Object.entries(texts).map(([tag, { term }]) => [tag, term] as const);
      const { text, language } = speak(Object.fromEntries(words), props.language.tag);
      (sources[passage] ??= []).push([`${glossary.id}#${id}`, text, language]);
    }
  }
  return new Response(JSON.stringify(sources));
};
