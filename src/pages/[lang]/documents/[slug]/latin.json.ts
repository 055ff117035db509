import type { APIRoute } from 'astro';
import { alignPassages } from '#core/documents/align.ts';
import { documentPaths } from '#layouts/document-paths.ts';
import { romanise } from '#romanise/romanise.ts';

export const getStaticPaths = documentPaths;

/** How each passage of a document is read, in Latin letters; fetched when a reader first asks for it. */
export const GET: APIRoute<ReturnType<typeof documentPaths>[number]['props']> = ({ props }) => {
  const passages = alignPassages(props.document, props.language.tag);
  const read = passages.map(({ id, language, text }) => [id, romanise(language, text)]);
  return new Response(JSON.stringify(Object.fromEntries(read)));
};
