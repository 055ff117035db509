import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { outcomeOf } from '#core/appraisal/intake.ts';
import { openDelivery } from '#formats/delivery.ts';
import { formatHandIn } from '#formats/hand-in-code.ts';
import { transcript, utf8 } from '../core/ledger/builders.ts';
import { archive, dropped, rawArchive, zeros } from './archives.ts';

const FILE = utf8(transcript());
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);

async function open(name: string, bytes: Uint8Array) {
  const found: (readonly [string, unknown])[] = [];
  for await (const one of openDelivery(dropped(name, bytes)))
    found.push([one.name, 'issue' in one ? one.issue.code : one.bytes]);
  return found;
}

function code(file: Uint8Array): readonly string[] {
  const lines = formatHandIn(file);
  if (!lines.ok) throw new Error(lines.error.code);
  return lines.value;
}

test('a transcript comes out as it is, also by another name', async () => {
  expect(await open('a.jsonl', FILE)).toEqual([['a.jsonl', FILE]]);
  expect(await open('成绩单.dat', FILE)).toEqual([['成绩单.dat', FILE]]);
});

test('an archive gives every file in it under its way there', async () => {
  const made = archive({ '办公室/a.jsonl': FILE, 'b.png': utf8('\u0089PNG'), 'c.txt': new Uint8Array() });

  expect(await open('all.zip', made)).toEqual([
    ['all.zip/办公室/a.jsonl', FILE],
    ['all.zip/b.png', expect.any(Uint8Array)],
    ['all.zip/c.txt', 'E_INTAKE_EMPTY'],
  ]);
});

test('nothing comes of pictures in an archive whose codes were read elsewhere', async () => {
  const made = archive({ 'a.jsonl': FILE, 'b.png': PICTURE, 'c.png': PICTURE });
  const names: string[] = [];
  for await (const { name } of openDelivery({ ...dropped('all.zip', made), readElsewhere: [1] }))
    names.push(name);

  expect(names).toEqual(['all.zip/a.jsonl', 'all.zip/c.png']);
});

test('an archive in an archive is named and left closed', async () => {
  const inner = archive({ 'a.jsonl': FILE });

  expect(await open('out.zip', archive({ 'in.zip': inner, 'b.jsonl': FILE }))).toEqual([
    ['out.zip/in.zip', 'E_INTAKE_NESTED'],
    ['out.zip/b.jsonl', FILE],
  ]);
});

test('a chat with text codes gives each transcript in it, and says what is not whole', async () => {
  const other = utf8(transcript({ learner: { name: '多杰', number: '008', department: '办公室' } }));
  const [, ...torn] = code(other);
  const chat = utf8(['卓玛 10:15', ...code(FILE), '多杰 10:16', ...torn].join('\n'));

  expect(await open('chat.txt', chat)).toEqual([
    [expect.stringMatching(/^chat\.txt#[0-9A-Z]{4}$/), FILE],
    ['chat.txt', 'E_INTAKE_PIECES'],
  ]);
});

const LONG_CHAT = '卓玛 10:15 今天的会改到三点，大家收到请回复。\n'.repeat(400);

test('a code that comes late in a long chat is found', async () => {
  const chat = utf8(`${LONG_CHAT}${code(FILE).join('\n')}`);

  expect(chat.length).toBeGreaterThan(20_000);
  expect(await open('chat.txt', chat)).toEqual([[expect.stringMatching(/^chat\.txt#/), FILE]]);
});

test.each([
  ['little', 0xff, 0xfe],
  ['big', 0xfe, 0xff],
])('what an editor saved in UTF-16, the %s end first, is read', async (_, first, second) => {
  const utf16 = (text: string) => {
    const units = Buffer.from(`\ufeff${text}`, 'utf16le');
    return new Uint8Array(first === 0xff ? units : units.swap16());
  };
  const chat = utf16(`卓玛\n${code(FILE).join('\n')}`);

  expect([chat[0], chat[1]]).toEqual([first, second]);
  expect(await open('chat.txt', chat)).toEqual([[expect.stringMatching(/^chat\.txt#/), FILE]]);
  expect(await open('a.jsonl', utf16(transcript()))).toEqual([['a.jsonl', FILE]]);
});

test('a transcript that was damaged at its start is told to be one', async () => {
  expect(await open('a.jsonl', FILE.slice(150))).toEqual([['a.jsonl', 'E_TRANSCRIPT_LINE']]);
});

test.each([
  'E_ZIP_DAMAGED',
  'E_ZIP_LOCKED',
  'E_ZIP_METHOD',
  'E_ZIP_ENTRIES',
  'E_ZIP_BOMB',
  'E_INTAKE_NESTED',
  'E_INTAKE_ARCHIVE',
  'E_TRANSCRIPT_LINE',
  'E_HAND_IN_DAMAGED',
] as const)('%s counts among what could not be counted: there may be transcripts in it', (issue) => {
  expect(outcomeOf([{ code: issue }])).toBe('uncounted');
});

test.each([
  ['a.rar', utf8('Rar!\u001a'), 'E_INTAKE_ARCHIVE'],
  ['a.gz', gzipSync(FILE), 'E_INTAKE_ARCHIVE'],
  ['a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]), 'E_INTAKE_PICTURE'],
  ['a.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'E_INTAKE_PICTURE'],
  ['a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'E_INTAKE_SHEET'],
  ['a.xlsx', archive({ '[Content_Types].xml': utf8('<a/>') }), 'E_INTAKE_SHEET'],
  ['work.zip', archive({ 'workspace.json': utf8('{}') }), 'E_INTAKE_WORKSPACE'],
  ['__MACOSX/._a.jsonl', FILE, 'E_INTAKE_SYSTEM'],
  ['2026/Thumbs.db', FILE, 'E_INTAKE_SYSTEM'],
  ['a.jsonl', new Uint8Array(), 'E_INTAKE_EMPTY'],
  ['a.txt', utf8('SANYU1 and nothing else'), 'E_HAND_IN_DAMAGED'],
  ['a.zip', rawArchive([zeros(90_000_000)]), 'E_ZIP_BOMB'],
])('%s is not opened, and is told apart', async (name, bytes, issue) => {
  expect(await open(name, bytes)).toEqual([[name, issue]]);
});
