import type { APIRoute } from 'astro';
import { documentPaths } from '#layouts/document-paths.ts';
import { readerTerms } from '#layouts/reader-terms.ts';

export const getStaticPaths = documentPaths;

/** Where the terms of a document stand, and their cards; fetched when a reader first asks for them. */
export const GET: APIRoute<ReturnType<typeof documentPaths>[number]['props']> = ({ props }) =>
  new Response(JSON.stringify(readerTerms(props.document, props.language.tag)));
