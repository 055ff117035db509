import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../set-up/static-server.mjs';
import { ask, smallSite } from './small-site.ts';

type Server = Awaited<ReturnType<typeof serve>>;

const { root, remove } = smallSite();
copyFileSync(fileURLToPath(new URL('../../publish/_headers', import.meta.url)), join(root, '_headers'));
let server: Server;
let mounted: Server;

beforeAll(async () => {
  server = await serve({ root, port: 0 });
  mounted = await serve({ root, base: '/sub/', port: 0 });
});

afterAll(() => {
  server.close();
  mounted.close();
  remove();
});

describe('packing', () => {
  test('sends brotli to a browser that takes it, with the same text inside', async () => {
    const plain = await ask(server.port, '/');
    const packed = await ask(server.port, '/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.bytes)).toEqual(plain.bytes);
    expect(packed.headers['content-length']).toBe(String(packed.bytes.length));
    expect(packed.headers.vary).toBe('Accept-Encoding');
  });

  test('sends gzip where brotli is refused', async () => {
    const packed = await ask(server.port, '/', { 'accept-encoding': 'br;q=0, gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.bytes).toString()).toContain('三语');
  });

  test('leaves fonts as they are: they are packed already', async () => {
    const { headers } = await ask(server.port, '/font.woff2', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('answers', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/_astro/quiz.a1b2.js', 'text/javascript; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/data.csv', 'text/csv; charset=utf-8'],
    ['/font.woff2', 'font/woff2'],
    ['/zh/a%20b.html', 'text/html; charset=utf-8'],
  ])('gives %s as %s', async (path, type) => {
    const { status, headers } = await ask(server.port, path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test('sends no second copy of what the browser still has', async () => {
    const first = await ask(server.port, '/zh/');
    const second = await ask(server.port, '/zh/', { 'if-none-match': first.headers.etag ?? '' });
    expect([second.status, second.bytes.length]).toEqual([304, 0]);
  });

  test('leads from a folder without its slash to the folder, and keeps the question', async () => {
    const { status, headers } = await ask(server.port, '/zh?q=1');
    expect([status, headers.location]).toEqual([301, '/zh/?q=1']);
  });

  test('shows our own page for what does not exist', async () => {
    const { status, bytes } = await ask(server.port, '/nothing/');
    expect([status, bytes.toString()]).toEqual([404, expect.stringContaining('404')]);
  });

  test('gives the head alone when asked for it', async () => {
    const { status, bytes } = await ask(server.port, '/', {}, 'HEAD');
    expect([status, bytes.length]).toEqual([200, 0]);
  });

  test('takes nothing in', async () => {
    expect((await ask(server.port, '/', {}, 'POST')).status).toBe(405);
  });

  test('sends the headers of the published site', async () => {
    const page = await ask(server.port, '/');
    const script = await ask(server.port, '/_astro/quiz.a1b2.js');
    expect(page.headers['content-security-policy']).toBe("frame-ancestors 'none'");
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['x-content-type-options']).toBe('nosniff');
  });
});

test.each([
  '/../secret.txt',
  '/zh/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/zh/..%5c..%5csecret.txt',
  '//secret.txt',
  '/.secret',
  '/_headers',
  '/%00',
  '/%',
])('gives nothing away for %s', async (path) => {
  const { status, bytes } = await ask(server.port, path);
  expect([400, 404]).toContain(status);
  expect(bytes.toString()).not.toContain('secret');
});

test('never leads to another host', async () => {
  const { headers } = await ask(server.port, '//zh');
  expect(headers.location ?? '/').not.toMatch(/^\/\//);
});

describe('under a sub-path', () => {
  test.each(['/', '/sub'])('leads from %s to the site', async (path) => {
    const { status, headers } = await ask(mounted.port, path);
    expect([status, headers.location]).toEqual([301, '/sub/']);
  });

  test('serves the site there and nowhere else', async () => {
    const statuses = ['/sub/', '/sub/zh/', '/zh/', '/subway/'].map(
      async (path) => (await ask(mounted.port, path)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404]);
  });

  test('keeps the sub-path when it leads to a folder', async () => {
    expect((await ask(mounted.port, '/sub/zh')).headers.location).toBe('/sub/zh/');
  });
});

test('takes the next port where one is taken', async () => {
  const next = await serve({ root, port: server.port, tries: 20 });
  next.close();
  expect(next.port).toBeGreaterThan(server.port);
});

test('says of a taken port in one sentence what to do', async () => {
  const sentence = new RegExp(`^Port ${server.port} is taken .*SANYU_PORT`);
  await expect(serve({ root, port: server.port })).rejects.toThrow(sentence);
});
