import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../set-up/headers.mjs';
import { ask, smallSite } from '../set-up/small-site.ts';
import { CONFIGURATION, NGINX, startNginx } from './nginx.ts';

const rules = parseHeaders(readFileSync(new URL('../../publish/_headers', import.meta.url), 'utf8'));
const page = headersFor(rules, '/zh/');
const clerk = headersFor(rules, '/zh/appraisal/');
const script = headersFor(rules, '/_astro/quiz.a1b2.js');

describe('the header file', () => {
  test('lets nobody frame a page, guess a type, or learn where a reader came from', () => {
    expect(page).toMatchObject({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });

  test('lets the clerk use the camera, and nobody else', () => {
    const camera = 'camera=(self), microphone=(), geolocation=()';
    expect(clerk).toEqual({ ...page, 'Permissions-Policy': camera });
    expect(headersFor(rules, '/zh/documents/appraisal/')).toEqual(page);
  });

  test('lets browsers keep for ever only what changes its name', () => {
    expect(page['Cache-Control']).toBeUndefined();
    expect(script['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });

  test('stays within what its hosts read: 100 rules, 2000 characters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    const longest = Math.max(...Object.entries(page).map(([name, value]) => name.length + value.length + 4));
    expect(longest).toBeLessThanOrEqual(2000);
  });

  test('refuses a line that is no header', () => {
    expect(() => parseHeaders('/*\n  no header here')).toThrow('no header here');
  });
});

test('nginx is told the same headers as the other hosts', () => {
  expect(CONFIGURATION).toMatch(/~\/appraisal\/ "camera=\(self\)";\s+default\s+"camera=\(\)";/);
  const told = [
    ...CONFIGURATION.replaceAll('$sanyu_camera', 'camera=()').matchAll(/add_header (\S+) "([^"]*)" always;/g),
  ].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(told)).toEqual(page);
  expect(CONFIGURATION).toContain(`~/_astro/ "${script['Cache-Control'] ?? ''}";`);
});

describe.skipIf(NGINX === undefined)('nginx (skipped where it is not installed)', () => {
  const { root, remove } = smallSite();
  let nginx: Awaited<ReturnType<typeof startNginx>>;

  beforeAll(async () => {
    mkdirSync(join(root, 'zh/appraisal'));
    writeFileSync(join(root, 'zh/appraisal/index.html'), '<title>a</title>');
    nginx = await startNginx(NGINX ?? '', root);
  });

  afterAll(async () => {
    await nginx.stop();
    remove();
  });

  test('accepts the configuration without a warning', () => {
    expect(nginx.check.status).toBe(0);
    expect(nginx.check.text).not.toMatch(/\[(?:warn|error|emerg)\]/);
  });

  test.each([
    ['/zh/', 200, 'no-cache', page],
    ['/_astro/quiz.a1b2.js', 200, 'public, max-age=31536000, immutable', script],
    ['/nothing/', 404, 'no-cache', page],
    ['/zh/appraisal/', 200, 'no-cache', clerk],
  ])('answers %s with %i, %s and every header', async (path, status, cache, headers) => {
    const answer = await ask(nginx.port, path);
    expect([answer.status, answer.headers['cache-control']]).toEqual([status, cache]);
    const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    expect(answer.headers).toMatchObject(Object.fromEntries(lowered));
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/_astro/quiz.a1b2.js', 'application/javascript; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/data.csv', 'text/csv; charset=utf-8'],
    ['/font.woff2', 'font/woff2'],
  ])('gives %s as %s', async (path, type) => {
    expect((await ask(nginx.port, path)).headers['content-type']).toBe(type);
  });

  test('shows our own 404 under a sub-path too, once that is written where the comment says', async () => {
    mkdirSync(join(root, 'sub'));
    writeFileSync(join(root, 'sub/404.html'), '<title>404 sub</title>');
    const second = await startNginx(NGINX ?? '', root, '/sub');
    const missing = await ask(second.port, '/sub/nothing/');
    await second.stop();
    expect([missing.status, missing.bytes.toString()]).toEqual([404, '<title>404 sub</title>']);
  });

  test('packs pages, leads to folders, shows our own 404 and hides what is hidden', async () => {
    const packed = await ask(nginx.port, '/', { 'accept-encoding': 'gzip' });
    const folder = await ask(nginx.port, '/zh?q=1');
    const missing = await ask(nginx.port, '/nothing/');
    const hidden = await ask(nginx.port, '/.secret');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect([folder.status, folder.headers.location]).toEqual([301, '/zh/?q=1']);
    expect(missing.bytes.toString()).toContain('<title>404</title>');
    expect([hidden.status, hidden.bytes.includes('secret')]).toEqual([404, false]);
  });
});
