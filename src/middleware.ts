import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { base, outDir } from 'astro:config/server';
import { defineMiddleware } from 'astro:middleware';
import { jsonText } from '#layouts/json-text.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Astro's own place for what a page tells its middleware.
  namespace App {
    interface Locals {
      /** What the page of a quiz draws its first paper from while it is still arriving: see scripts/draw-ahead.ts. */
      ahead?: {
        readonly draw: object;
        readonly pool: object;
        /** Question kinds by name; the scripts of each take their place. */
        readonly kinds: readonly string[];
        readonly sheet?: string;
      };
      /** Scripts the island fetches later but needs for what it shows first, by name. */
      screens?: readonly string[];
    }
  }
}

// Data are no script: no policy asks for their hash.
const INLINE =
  /<(?:script|style)(?![^>]*\s(?:src=|type="application\/json"))[^>]*>([\s\S]*?)<\/(?:script|style)>/g;
const LISTED = / 'sha256-[^']+'/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const ISLAND = /<astro-island[^>]*? component-url="([^"]+)"[^>]*? renderer-url="([^"]+)"/g;
// A chunk begins with its static imports, one after the other.
const STATIC_IMPORT = /\s*import(?:[\w\s{},*$]+?from)?\s*["'`]\.\/([^"'`]+)["'`];?/y;
// Vite's list of what comes late may stand before them.
const LATE_LIST = /^const __vite__mapDeps=.*\n/;
const CHUNKS = new URL('_astro/', outDir);
const FOLDER = `${base.replace(/\/?$/, '/')}_astro/`;

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

let chunks: readonly string[] | null = null;

/** A chunk by what stands before the hash in its name: `kind-matching`, `SittingScreen`. */
function named(name: string): readonly string[] {
  chunks ??= readdirSync(CHUNKS);
  return chunks.filter((file) => file.startsWith(`${name}.`) && file.endsWith('.js'));
}

/** Chunks with everything they import at once. */
function closure(start: readonly string[]): ReadonlySet<string> {
  const found = new Set(start);
  // A set may grow while it is walked.
  for (const chunk of found) for (const other of importsOf(chunk)) found.add(other);
  return found;
}

/**
 * Without this a browser learns of an island's scripts one level after the other, each a round trip. A page that draws a
 * paper ahead asks for them itself, once it has been shown.
 */
function preloadIslands(html: string, { ahead, screens = [] }: App.Locals): string {
  const roots = [...html.matchAll(ISLAND)].flatMap(([, component = '', renderer = '']) => [
    renderer,
    component,
  ]);
  if (roots.length === 0) return html;
  const first = closure([...roots.map((url) => url.slice(FOLDER.length)), ...screens.flatMap(named)]);
  const links = [...first].map((chunk) => `<link rel="modulepreload" href="${FOLDER}${chunk}">`);
  return html.replace('</head>', () => `${ahead ? drawAhead(ahead, first) : links.join('')}</head>`);
}

function drawAhead(ahead: NonNullable<App.Locals['ahead']>, first: ReadonlySet<string>): string {
  const own = (kind: string) => [...closure(named(`kind-${kind}`))].filter((chunk) => !first.has(chunk));
  const addresses = (chunks: Iterable<string>) => [...chunks].map((chunk) => FOLDER + chunk);
  const kinds = ahead.kinds.map((kind) => addresses(own(kind)));
  const given = jsonText({ ...ahead, scripts: addresses(first), kinds });
  return `<script type="application/json" id="ahead">${given}</script><script>${import.meta.env.AHEAD_SCRIPT}</script>`;
}

/** What every page goes through on its way to the disk. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const html = await response.text();
  // While developing there are no chunks.
  return new Response(ownHashes(import.meta.env.PROD ? preloadIslands(html, locals) : html), response);
});
