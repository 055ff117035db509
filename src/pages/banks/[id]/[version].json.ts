import type { APIRoute } from 'astro';
import { versions } from '#library/site.ts';

export function getStaticPaths() {
  return versions.map(({ id, ver, text }) => ({ params: { id, version: ver }, props: { text } }));
}

/** The exact bytes of a bank version: the SHA-256 in an attempt is taken over them. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
