import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, withSlashes } from '../../set-up/project.mjs';
import { isStamped, stamped } from '../../set-up/stamp.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanyu-stamp-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'a.ts'), 'a');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const hash = (...more: string[]) => hashOf(['src', 'package.json'], more, folder);

test('holds for the same files, however often they are read', () => {
  expect(hash()).toBe(hash());
});

test.each([
  [
    'a text changes',
    () => {
      writeFileSync(join(folder, 'src', 'a.ts'), 'b');
    },
  ],
  [
    'a file is added',
    () => {
      writeFileSync(join(folder, 'src', 'b.ts'), '');
    },
  ],
  [
    'a missing file appears',
    () => {
      writeFileSync(join(folder, 'package.json'), '');
    },
  ],
  [
    'a file goes',
    () => {
      rmSync(join(folder, 'src', 'a.ts'));
    },
  ],
])('ends when %s', (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test('ends when the site is built for another address', () => {
  expect(hash('/sub/')).not.toBe(hash('/'));
});

test('is given to work that came to its end', async () => {
  const file = join(folder, 'stamps', 'built');
  await stamped(file, 'h1', () => Promise.resolve());
  expect([isStamped(file, 'h1'), isStamped(file, 'h2')]).toEqual([true, false]);
});

test('is taken away by work that failed, so that it is done again', async () => {
  const file = join(folder, 'built');
  await stamped(file, 'h1', () => Promise.resolve());
  await expect(stamped(file, 'h1', () => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off');
  expect(isStamped(file, 'h1')).toBe(false);
});

test.each([
  ['/', '/'],
  ['sub', '/sub/'],
  ['/sub', '/sub/'],
  ['/a/b/', '/a/b/'],
  ['', '/'],
])('reads the sub-path %j as %s', (written, path) => {
  expect(withSlashes(written)).toBe(path);
});
