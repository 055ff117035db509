import type { APIRoute } from 'astro';
import type { StudyDocument } from '#core/documents/document.ts';
import { askSheet } from '#layouts/ask-sheets.ts';
import { site } from '#library/site.ts';

export function getStaticPaths() {
  return site.documents.map((document) => ({ params: { slug: document.slug }, props: { document } }));
}

/** Every question that comes from a document, for a reader who asks to be asked about a passage. */
export const GET: APIRoute<{ document: StudyDocument }> = ({ props }) =>
  new Response(JSON.stringify(askSheet(props.document)));
