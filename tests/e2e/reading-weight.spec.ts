import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pages } from './support/site.ts';

const weigh = (page: string) => brotliCompressSync(readFileSync(`dist${page}index.html`)).length;

test('a reading page is one flight of packets, its three languages are at most 40 kB', () => {
  const reading = pages().filter((page) => /\/documents\/[^/]+\/$/.test(page));
  expect(reading.length).toBeGreaterThan(0);
  const byDocument = new Map<string, number>();
  for (const page of reading) {
    expect(weigh(page), page).toBeLessThanOrEqual(14_600);
    const slug = page.split('/').at(-2) ?? '';
    byDocument.set(slug, (byDocument.get(slug) ?? 0) + weigh(page));
  }
  for (const [slug, weight] of byDocument) expect(weight, slug).toBeLessThanOrEqual(40_000);
});
