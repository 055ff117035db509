import type { APIRoute } from 'astro';
import { languagePaths } from '#layouts/language-paths.ts';
import { termPlaces } from '#layouts/reader-terms.ts';

export const getStaticPaths = languagePaths;

/** Where in the documents each term stands; fetched when a reader opens the first card. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) =>
  new Response(JSON.stringify(termPlaces(props.language.tag)));
