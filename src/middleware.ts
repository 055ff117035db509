import { createHash } from 'node:crypto';
import { defineMiddleware } from 'astro:middleware';

const INLINE = /<(?:script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:script|style)>/g;
const LISTED = / 'sha256-[^']+'/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;

// The same few scripts and styles stand in thousands of pages.
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, hash);
  return hash;
}

/** Astro lists the hashes of the whole site in every page; a page needs those of its own scripts and styles. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const html = await response.text();
  const own = new Set([...html.matchAll(INLINE)].map((match) => hashOf(match[1] ?? '')));
  const trimmed = html.replace(POLICY, (meta) =>
    meta.replace(LISTED, (listed) => (own.has(listed) ? listed : '')),
  );
  return new Response(trimmed, response);
});
