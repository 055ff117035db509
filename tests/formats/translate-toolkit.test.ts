import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { exchangeAll } from '#core/entries/exchange-all.ts';
import { formatTmx } from '#formats/tmx.ts';
import { formatXliff } from '#formats/xliff.ts';
import { readLibrary } from '#library/read-library.ts';

// The tools many translators' programs are built on (Debian package translate-toolkit).
const READ = `
import json, sys
from translate.storage import tmx, xliff
store = {'tmx': tmx.tmxfile, 'xliff': xliff.xlifffile}[sys.argv[1]].parsestring(sys.stdin.buffer.read())
print(json.dumps([[str(unit.source), str(unit.target)] for unit in store.units]))
`;
const python =
  (...parameters: readonly string[]) =>
  (input: string) =>
    spawnSync('/usr/bin/python3', parameters, { input, encoding: 'utf8', maxBuffer: 1e8 });
const installed = python('-c', 'from translate.storage import tmx, xliff')('').status === 0;

const { library } = await readLibrary('.');
const whole = exchangeAll(library, 'zh', ['bo']);
const expected = whole.passages.map(({ source, texts }) => [source, texts.bo?.text]);

test.skipIf(!installed).each([
  ['tmx', formatTmx(whole)],
  ['xliff', formatXliff(whole)],
])('translate-toolkit reads every pair of our %s (skipped where it is not installed)', (kind, text) => {
  const { stdout, stderr } = python('-c', READ, kind)(text);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(expected);
});
