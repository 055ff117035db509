import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { base, outDir } from 'astro:config/server';
import { defineMiddleware } from 'astro:middleware';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Astro's own place for what a page tells its middleware.
  namespace App {
    interface Locals {
      /** The question kinds the page's island is going to show at once. */
      kinds?: readonly string[];
    }
  }
}

const INLINE = /<(?:script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/(?:script|style)>/g;
const LISTED = / 'sha256-[^']+'/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const ISLAND = /<astro-island[^>]*? component-url="([^"]+)"[^>]*? renderer-url="([^"]+)"/g;
// A chunk begins with its static imports, one after the other.
const STATIC_IMPORT = /\s*import(?:[\w\s{},*$]+?from)?\s*["'`]\.\/([^"'`]+)["'`];?/y;
// Vite's list of what comes late may stand before them.
const LATE_LIST = /^const __vite__mapDeps=.*\n/;
const CHUNKS = new URL('_astro/', outDir);

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
function ownHashes(html: string): string {
  const own = new Set([...html.matchAll(INLINE)].map((match) => hashOf(match[1] ?? '')));
  return html.replace(POLICY, (meta) => meta.replace(LISTED, (listed) => (own.has(listed) ? listed : '')));
}

const imports = new Map<string, readonly string[]>();

/** What a chunk imports at once; nothing for a file that no build has written. */
function importsOf(chunk: string): readonly string[] {
  const known = imports.get(chunk);
  if (known !== undefined) return known;
  const file = new URL(chunk, CHUNKS);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const found: string[] = [];
  STATIC_IMPORT.lastIndex = LATE_LIST.exec(text)?.[0].length ?? 0;
  for (let match = STATIC_IMPORT.exec(text); match !== null; match = STATIC_IMPORT.exec(text)) {
    found.push(match[1] ?? '');
  }
  imports.set(chunk, found);
  return found;
}

// `kind-matching.B4Qx.js`: the configuration names the chunks of question kinds so.
let kindChunks: readonly string[] | null = null;

function chunksOf(kinds: readonly string[]): readonly string[] {
  kindChunks ??= readdirSync(CHUNKS).filter((file) => file.startsWith('kind-'));
  return kindChunks.filter((file) => kinds.some((kind) => file.startsWith(`kind-${kind}.`)));
}

/** Without this a browser learns of an island's scripts one level after the other, each a round trip. */
function preloadIslands(html: string, kinds: readonly string[]): string {
  const folder = `${base.replace(/\/?$/, '/')}_astro/`;
  const roots = [...html.matchAll(ISLAND)].flatMap(([, component = '', renderer = '']) => [
    renderer,
    component,
  ]);
  const chunks = new Set(roots.map((url) => url.slice(folder.length)));
  if (chunks.size === 0) return html;
  for (const chunk of chunksOf(kinds)) chunks.add(chunk);
  // A set may grow while it is walked.
  for (const chunk of chunks) for (const other of importsOf(chunk)) chunks.add(other);
  const links = [...chunks].map((chunk) => `<link rel="modulepreload" href="${folder}${chunk}">`);
  return html.replace('</head>', `${links.join('')}</head>`);
}

/** What every page goes through on its way to the disk. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const html = ownHashes(await response.text());
  // While developing there are no chunks.
  return new Response(import.meta.env.PROD ? preloadIslands(html, locals.kinds ?? []) : html, response);
});
