import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What one page costs a first visitor, in bytes after brotli 11 (fonts are compressed already). */
export interface PageWeight {
  readonly path: string;
  readonly html: number;
  readonly script: number;
  /** The same scripts after gzip 9: the budget of the reading page is written in it. */
  readonly scriptGzip: number;
  readonly font: number;
  readonly requests: number;
}

/** Bytes after brotli 11, as a host that compresses ahead of time sends them. */
export function brotli(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}

const REFERENCE = /(?:import|from)\s*(?:\(\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g;

/** Every script file a page asks for, with what those import in turn. */
function scriptsOf(root: string, html: string): readonly string[] {
  const found = new Set<string>();
  const queue = [...html.matchAll(/(?:src|href|component-url|renderer-url)="([^"]+\.js)"/g)].map((match) =>
    join(root, match[1] ?? ''),
  );
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    for (const match of readFileSync(file, 'utf8').matchAll(REFERENCE)) {
      queue.push(join(file, '..', match[1] ?? ''));
    }
  }
  return [...found];
}

/**
 * Weighs a page of a built site. CSS and small scripts are inside the HTML. Fonts are those the page preloads.
 * @example weighPage('dist', 'zh/documents/maqin-school/')
 */
export function weighPage(root: string, path: string): PageWeight {
  const bytes = readFileSync(join(root, path, 'index.html'));
  const html = bytes.toString('utf8');
  const scripts = scriptsOf(root, html).map((file) => readFileSync(file));
  const fonts = [...html.matchAll(/href="([^"]+\.woff2)"/g)].map((match) =>
    readFileSync(join(root, match[1] ?? '')),
  );
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  return {
    path,
    html: brotli(bytes),
    script: sum(scripts.map(brotli)),
    scriptGzip: sum(scripts.map((script) => gzipSync(script, { level: 9 }).length)),
    font: sum(fonts.map((font) => font.length)),
    requests: 1 + scripts.length + fonts.length,
  };
}
