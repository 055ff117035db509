import type { APIRoute } from 'astro';
import { languagePaths } from '#layouts/language-paths.ts';
import { shownTerms } from '#layouts/reader-terms.ts';

export const getStaticPaths = languagePaths;

/** The terms of every glossary, for a reader who has kept some of them. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) =>
  new Response(JSON.stringify(Object.fromEntries(shownTerms(props.language.tag))));
