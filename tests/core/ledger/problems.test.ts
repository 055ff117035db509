import { expect, test } from 'vitest';
import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import { DOMAINS, hashLine } from '#core/ledger/hash.ts';
import { parseTranscript } from '#core/ledger/transcript.ts';
import { OTHER_DEVICE, attempts, chain, transcript, utf8 } from './builders.ts';

type Fields = Record<string, Json>;

const FOREIGN = 'd'.repeat(64);
/** The header, three attempts, and the line that speaks of them all. */
const LINES = transcript({ entries: chain(attempts(3)) })
  .trimEnd()
  .split('\n');

/** Every problem of a file of the first version, with its line and the field it names. */
function problems(file: readonly string[]): readonly string[] {
  const read = parseTranscript(utf8(file.map((line) => `${line}\n`).join('')));
  return read.ok
    ? []
    : read.error.map(({ code, line, values }) => `${code}:${line ?? ''}:${values?.field ?? ''}`);
}

function edited(file: readonly string[], index: number, change: (value: Fields) => Fields) {
  return file.with(index, canonicalJson(change(JSON.parse(file.at(index)!) as Fields)));
}

/** The last line says something else of the file, in a way that fits itself. */
function otherwise(change: Fields, file = LINES): readonly string[] {
  return edited(file, file.length - 1, (value) => {
    const cp = { ...(value.cp as Fields), ...change };
    return { ...value, cp, sum: hashLine(DOMAINS.checkpoint, canonicalJson(cp)) };
  });
}

test('the file of these tests is whole', () => {
  expect(problems(LINES)).toEqual([]);
  expect(problems(otherwise({}))).toEqual([]);
});

test('names the one part of the last line that does not fit the file', () => {
  const said = { count: 4, dev: OTHER_DEVICE, hdr: FOREIGN, head: FOREIGN };

  for (const [field, value] of Object.entries(said))
    expect(problems(otherwise({ [field]: value }))).toEqual([`E_TRANSCRIPT_CHECKPOINT:5:${field}`]);
  expect(problems(edited(LINES, 4, (value) => ({ ...value, sum: FOREIGN })))).toEqual([
    'E_TRANSCRIPT_CHECKPOINT:5:sum',
  ]);
});

test('a file without attempts ends where its device begins', () => {
  const empty = transcript({ entries: [] }).trimEnd().split('\n');

  expect(problems(empty)).toEqual([]);
  expect(problems(otherwise({ head: FOREIGN }, empty))).toEqual(['E_TRANSCRIPT_CHECKPOINT:2:head']);
});

test('says that the last line is missing, and of which line the file ends in', () => {
  for (const length of [1, 2, 4])
    expect(problems(LINES.slice(0, length))).toEqual([`E_TRANSCRIPT_CHECKPOINT:${length}:cp`]);
  expect(problems(edited(LINES, 4, (value) => ({ ...value, more: 1 })))).toEqual(['E_TRANSCRIPT_FIELD:5:']);
});

test('names every field of a first line that is not as it must be, and goes on reading', () => {
  const odd = edited(LINES, 0, (value) => ({
    ...value,
    site: 7,
    learner: { ...(value.learner as Fields), name: '=1', number: '' },
  }));

  expect(problems(odd)).toEqual([
    'E_TRANSCRIPT_FIELD:1:learner.number',
    'E_TRANSCRIPT_FIELD:1:site',
    'E_TRANSCRIPT_CHECKPOINT:5:hdr',
  ]);
  const formula = edited(LINES, 0, (value) => ({
    ...value,
    learner: { name: '=1', number: '+1', department: '@' },
  }));
  expect(problems(formula)).toEqual([
    'E_TRANSCRIPT_FIELD:1:learner.name',
    'E_TRANSCRIPT_FIELD:1:learner.number',
    'E_TRANSCRIPT_FIELD:1:learner.department',
    'E_TRANSCRIPT_CHECKPOINT:5:hdr',
  ]);
});

test('a first line that is damaged elsewhere still tells of a chain that is broken', () => {
  const damaged = LINES.with(0, LINES[0]!.replace('"site":', '"site": ')).toSpliced(2, 1);

  expect(problems(damaged)).toEqual([
    'E_TRANSCRIPT_LINE:1:',
    'E_TRANSCRIPT_CHAIN:3:',
    'E_TRANSCRIPT_CHECKPOINT:4:count',
    'E_TRANSCRIPT_CHECKPOINT:4:hdr',
  ]);
});

test('tells a line that cannot be read once, and not the one after it', () => {
  for (const index of [1, 2])
    expect(problems(edited(LINES, index, (value) => ({ ...value, score: 'x' })))).toEqual([
      `E_TRANSCRIPT_FIELD:${index + 1}:score`,
    ]);
});

test('names a field once, however much is wrong with it', () => {
  // Neither written as a moment nor a day of the calendar.
  expect(problems(edited(LINES, 1, (value) => ({ ...value, end: 'x' })))).toEqual([
    'E_TRANSCRIPT_FIELD:2:end',
  ]);
});
