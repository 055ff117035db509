import type { APIRoute } from 'astro';
import { languagePaths } from '#layouts/language-paths.ts';
import { searchDocuments } from '#layouts/search-documents.ts';
import { buildIndex } from '#search/build-index.ts';

export const getStaticPaths = languagePaths;

/** The search index of one language, fetched when a reader first uses the search box. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) =>
  new Response(JSON.stringify(buildIndex(searchDocuments(props.language.tag))));
