import { performance } from 'node:perf_hooks';
import { deflateSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { outcomeOf } from '#core/appraisal/intake.ts';
import { EMPTY_DESK } from '#core/appraisal/workspace.ts';
import { createRandom } from '#core/random.ts';
import { cutIntoFrames } from '#core/hand-in/frame.ts';
import { wrapParcel } from '#core/hand-in/parcel.ts';
import type { Issue } from '#core/issue.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { openDelivery, type Delivered } from '#formats/delivery.ts';
import { formatHandIn } from '#formats/hand-in-code.ts';
import { readRosterTable } from '#formats/roster-file.ts';
import { formatXlsx } from '#formats/xlsx.ts';
import { bytesAsSource } from '#formats/zip.ts';
import { refused } from '#islands/appraisal/reading.ts';
import { formatWorkspace, openWorkspace } from '#islands/appraisal/workspace-file.ts';
import { memoryBench } from '#platform/bench-database.ts';
import { AT, attempts, utf8 } from '../core/ledger/builders.ts';
import { ledgerOf, newSigner, signed, verify } from '../core/ledger/signing.ts';
import { cases } from '../support/cases.ts';
import { archive, dropped, rawArchive, zeros, type Raw } from './archives.ts';

const { count, seed } = cases(400, 5_000);
/** Everything a clerk drops comes to an end within it, on a busy machine too. */
const HANG_MS = 10_000;
/** A machine that does nothing else refuses a bomb within a second; one that runs all tests gets more time. */
const BOMB_MS = process.env.SANYU_CHAOS === '1' ? 1000 : HANG_MS;

type Random = () => number;

/** What a mutator does to bytes: what chats, disks and people do, and what an attacker does. */
const MUTATORS: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => changed(bytes, random, () => Math.floor(random() * 256)),
  (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << Math.floor(random() * 8))),
  (bytes, random) => bytes.slice(0, Math.floor(random() * bytes.length)),
  (bytes, random) => bytes.slice(Math.floor(random() * bytes.length)),
  (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    const more = Uint8Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 256));
    return Uint8Array.from([...bytes.slice(0, at), ...more, ...bytes.slice(at)]);
  },
  (bytes, random) => {
    const [at, to] = [Math.floor(random() * bytes.length), Math.floor(random() * bytes.length)];
    return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(to)]);
  },
  (bytes) => strToU8(`\ufeff${new TextDecoder('latin1').decode(bytes)}`),
  (bytes) => strToU8(new TextDecoder('latin1').decode(bytes).replaceAll('\n', '\r\n'), true),
];

function changed(bytes: Uint8Array, random: Random, to: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  for (let left = 1 + Math.floor(random() * 6); left > 0; left--) {
    const at = Math.floor(random() * copy.length);
    copy[at] = to(copy[at] ?? 0);
  }
  return copy;
}

async function corpus() {
  const signer = await newSigner();
  const transcript = await signed(signer, { ledger: ledgerOf(signer, attempts(3)) });
  const code = formatHandIn(transcript);
  if (!code.ok) throw new Error(code.error.code);
  const rows = [
    ['工号', '姓名', '部门'],
    ['007', '卓玛', '办公室'],
  ];
  const xlsx = await formatXlsx(rows, { name: '花名册', rightToLeft: false });
  const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['a.jsonl', transcript],
    ['a.zip', archive({ 'x/a.jsonl': transcript, 'b.txt': utf8(code.value.join('\n')) })],
    ['chat.txt', utf8(code.value.join('\n卓玛 10:15\n'))],
    ['roster.xlsx', xlsx],
    ['roster.csv', utf8(rows.map((row) => row.join(',')).join('\r\n'))],
    ['work.zip', await savedWork(transcript)],
  ];
  return { transcript, files };
}

/** A clerk's work as the bench saves it, with one transcript and one file that is none. */
async function savedWork(transcript: Uint8Array): Promise<Uint8Array> {
  const store = memoryBench();
  const line = (id: number, file: string) => refused({ id, file, size: 9 }, { code: 'E_INTAKE_PICTURE' });
  await store.keep([
    { arrival: line(1, 'a.jsonl'), bytes: transcript },
    { arrival: line(2, 'b.png'), bytes: null },
  ]);
  return new Uint8Array(await new Blob([...(await formatWorkspace(store, EMPTY_DESK, AT))]).arrayBuffer());
}

/** What a saved work is opened to, one file after the other; nothing when it is refused. */
async function* restored(bytes: Uint8Array): AsyncGenerator<Delivered> {
  const work = await openWorkspace(bytesAsSource(bytes));
  if (!work.ok) return;
  for await (const one of work.value.files()) if ('bytes' in one) yield one;
}

/** Reads a file as the bench does; gives the bytes that were accepted as transcripts. */
async function accepted(name: string, bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const found: Uint8Array[] = [];
  const delivered = name.startsWith('work') ? restored(bytes) : openDelivery(dropped(name, bytes));
  for await (const one of delivered) {
    if ('issue' in one) outcomeOf([one.issue]);
    else if ((await readTranscript(one.bytes, verify)).ok) found.push(one.bytes);
  }
  return found;
}

test(`${count} fuzzed files: none crashes, none hangs, and what is accepted is what was signed (seed ${seed})`, async () => {
  const { transcript, files } = await corpus();
  // Unharmed, all but the rosters give the transcript: what is refused below is refused for its harm.
  for (const [name, bytes] of files)
    expect((await accepted(name, bytes)).length > 0, name).toBe(!name.startsWith('roster'));
  const wrong: string[] = [];
  for (let number = 0; number < count; number++) {
    const random = createRandom(`${seed}/${number}`);
    const [name, bytes] = files[number % files.length] as (typeof files)[number]; // There are some.
    const mutate = MUTATORS[Math.floor(random() * MUTATORS.length)] as (typeof MUTATORS)[number]; // Likewise.
    const fuzzed = mutate(bytes, random);
    const began = performance.now();
    if (name.startsWith('roster')) await readRosterTable(fuzzed);
    const taken = await accepted(name, fuzzed);
    if (performance.now() - began > HANG_MS) wrong.push(`${number} hung`);
    for (const one of taken) if (!Buffer.from(one).equals(transcript)) wrong.push(`${number} accepted`);
  }

  expect(wrong).toEqual([]);
}, 600_000);

const MEGA = 1024 * 1024;
const many = (length: number, entry: Raw) =>
  Array.from({ length }, (_, at) => ({ ...entry, name: `${at}.jsonl` }));
/** Packed once and said to be in many places. */
const shared = () => many(4000, { ...zeros(6 * MEGA), at: 0 });
const deep = () => {
  let inner: Uint8Array = archive({ 'a.jsonl': utf8('{}') });
  for (let depth = 0; depth < 20; depth++) inner = archive({ 'again.zip': inner });
  return inner;
};
const sheet = (bytes: Uint8Array) =>
  archive({ '[Content_Types].xml': utf8('<Types/>'), 'xl/worksheets/sheet1.xml': bytes });
const laughs = utf8(
  `<!DOCTYPE l [<!ENTITY a "${'ha'.repeat(50)}">${[...'bcdefgh'].map((one, at) => `<!ENTITY ${one} "${`&${'abcdefg'[at] ?? ''};`.repeat(50)}">`).join('')}]><l>&h;</l>`,
);

/** Each with what it is to be refused for; none may take a second. */
const BOMBS: readonly (readonly [
  what: string,
  make: () => Uint8Array,
  code: Issue['code'],
  roster?: true,
])[] = [
  ['eight megabytes of zeros many times over', () => rawArchive(many(200, zeros(7 * MEGA))), 'E_ZIP_BOMB'],
  ['one entry under four thousand names', () => rawArchive(shared()), 'E_ZIP_DAMAGED'],
  [
    'an entry that gives more than it says',
    () => rawArchive([{ ...zeros(90 * MEGA), size: 100 }]),
    'E_ZIP_DAMAGED',
  ],
  ['sixty thousand entries', () => rawArchive(many(60_000, zeros(1))), 'E_ZIP_ENTRIES'],
  ['an archive in an archive in an archive', deep, 'E_INTAKE_NESTED'],
  ['a workbook that swells', () => sheet(new Uint8Array(40 * MEGA)), 'E_ZIP_BOMB', true],
  ['a workbook with a billion laughs', () => sheet(laughs), 'E_ROSTER_NOT', true],
  [
    'a text code that unpacks to far more than it says',
    () => {
      const packed = deflateSync(new Uint8Array(7 * MEGA), { level: 9 });
      const frames = cutIntoFrames(wrapParcel(new Uint8Array(packed.length + 1), packed));
      return utf8(frames.ok ? frames.value.join('\n') : '');
    },
    'E_HAND_IN_BROKEN',
  ],
];

const bombs = BOMBS.map(([what, make, code, roster = false]) => ({ what, make, code, roster }));

test.each(bombs)('a bomb is refused before it goes off: $what', async ({ make, code, roster }) => {
  const bytes = make();
  const began = performance.now();
  const codes = new Set<string>();
  if (roster) {
    const rows = await readRosterTable(bytes);
    for (const issue of rows.ok ? [] : rows.error) codes.add(issue.code);
  } else {
    for await (const one of openDelivery(dropped('bomb.zip', bytes))) {
      const read = 'issue' in one ? [one.issue] : await problems(one.bytes);
      for (const issue of read) codes.add(issue.code);
    }
  }

  const took = performance.now() - began;
  if (process.env.SANYU_CHAOS === '1') console.log(`refused in ${Math.ceil(took)} ms`);

  expect([...codes]).toEqual([code]);
  expect(took).toBeLessThan(BOMB_MS);
});

async function problems(bytes: Uint8Array): Promise<readonly Issue[]> {
  const read = await readTranscript(bytes, verify);
  return read.ok ? [] : read.error;
}
