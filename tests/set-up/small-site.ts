import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PAGE = `<!doctype html><title>三语</title>${'<p>པོ་ཏི</p>'.repeat(100)}`;

/** A built site of a few files in a folder of its own, with a secret beside it that must never be served. */
export function smallSite(): { root: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'sanyu-site-'));
  const root = join(folder, 'dist');
  const files = {
    'dist/index.html': PAGE,
    'dist/404.html': '<!doctype html><title>404</title>',
    'dist/zh/index.html': PAGE,
    'dist/zh/a b.html': 'a b',
    'dist/_astro/quiz.a1b2.js': 'export const a = 1;\n'.repeat(100),
    'dist/site.webmanifest': '{}',
    'dist/data.csv': '﻿姓名,分数\r\n',
    'dist/font.woff2': '0'.repeat(2000),
    'dist/.secret': 'secret',
    'secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const remove = () => {
    rmSync(folder, { recursive: true });
  };
  return { root, remove };
}

/** What came back, before anything was unpacked or followed. */
interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Asks for a path exactly as it is written: `fetch` would tidy `..` away. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) });
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}
