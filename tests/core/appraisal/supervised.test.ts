import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startMerge } from '#core/appraisal/merge.ts';
import type { AttemptEvent, Learner } from '#core/ledger/entry.ts';
import type { Signer } from '#core/ledger/signature.ts';
import type { Manifest } from '#core/sitting/manifest.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import { drawPaper } from '#core/quiz/paper.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import { learner } from '../ledger/builders.ts';
import { chainOf, newSigner, signed, verify } from '../ledger/signing.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import { headOf } from '#core/ledger/chain.ts';
import { listing, manifestBytes, OTHER_ROOM, organiserOf, ROOM } from '../sitting/builders.ts';
import { honest, id, material, SCHOOL } from './builders.ts';

const organiser = await newSigner();
const phones = await Promise.all([newSigner(), newSigner(), newSigner()]);
const organisers = [organiserOf(organiser)];

/** A transcript of one device with attempts at the sitting's quiz. */
async function handedIn(phone: Signer, events: readonly AttemptEvent[], who: Partial<Learner> = {}) {
  const device = deviceOf(phone.key);
  const records = chainOf(events, device);
  const bytes = await signed(phone, {
    ledger: { device, records, carried: [] },
    learner: { ...learner, ...who },
  });
  return { bytes, entries: records.flatMap((record) => (record.type === 'attempt' ? [record] : [])) };
}

function sat(number: number, change: Partial<AttemptEvent> = {}): AttemptEvent {
  return honest(9, { id: id(number), sit: ROOM, mode: 'exam', ...change });
}

async function appraise(files: readonly Uint8Array[], trusted: readonly Organiser[] = organisers) {
  const merge = startMerge({ ...material, organisers: trusted }, verify);
  for (const [index, bytes] of files.entries()) await merge.add({ name: `${index}.jsonl`, bytes });
  return merge.appraisal();
}

const codes = (issues: readonly { readonly code: string }[]) =>
  issues.map(({ code }) => code).filter((code) => code.startsWith('E_SITTING_'));

test('raises exactly the attempts that a list names, whatever the order of the files', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ phone: fc.nat(2), listed: fc.boolean() }), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (drawn, listFirst) => {
        const byPhone = await Promise.all(
          phones.map((phone, at) =>
            handedIn(
              phone,
              drawn.flatMap((one, index) => (one.phone === at ? [sat(index + 1)] : [])),
              { number: `00${at}` },
            ),
          ),
        );
        const wanted = new Set(drawn.flatMap(({ listed }, index) => (listed ? [id(index + 1)] : [])));
        const list = byPhone.flatMap(({ entries }, at) =>
          entries.filter((entry) => wanted.has(entry.id)).map((entry) => listing(entry, `00${at}`)),
        );
        const manifest = await manifestBytes(organiser, { list });
        const transcripts = byPhone.map(({ bytes }) => bytes);
        const { people } = await appraise(
          listFirst ? [manifest, ...transcripts] : [...transcripts, manifest],
        );
        for (const [at, { entries }] of byPhone.entries()) {
          const person = people.find(({ number }) => number === `00${at}`);
          const raised = entries.filter((entry) => wanted.has(entry.id)).length;
          expect(person?.verified).toBe(raised);
          expect(codes(person?.remarks ?? [])).toHaveLength(entries.length - raised);
          expect(person?.level).toBe(
            entries.length > 0 && raised === entries.length ? 2 : entries.length > 0 ? 1 : 0,
          );
        }
      },
    ),
    { numRuns: 25 },
  );
});

test.each<[string, Partial<AttemptEvent>, Partial<Manifest>, string]>([
  ['another room', { sit: OTHER_ROOM }, {}, 'E_SITTING_ROOM'],
  ['no room', {}, { sit: OTHER_ROOM }, 'E_SITTING_ROOM'],
  ['another quiz', {}, { quiz: 'county' }, 'E_SITTING_ROOM'],
  ['begun before the room was opened', { start: '2026-11-22T07:30:00.000Z' }, {}, 'E_SITTING_WINDOW'],
  ['handed in after it was closed', { end: '2026-11-22T09:20:00.000Z' }, {}, 'E_SITTING_WINDOW'],
  ['ended before it began', { end: '2026-11-22T08:20:00.000Z' }, {}, 'E_SITTING_WINDOW'],
])('leaves the level where a named attempt does not fit: %s', async (_, event, change, code) => {
  const { bytes, entries } = await handedIn(phones[0], [sat(1, event)]);
  const manifest = await manifestBytes(organiser, {
    list: entries.map((entry) => listing(entry)),
    ...change,
  });
  const [person] = (await appraise([bytes, manifest])).people;

  expect(person).toMatchObject({ level: 1, verified: 0 });
  expect(codes(person?.remarks ?? [])).toEqual([code]);
});

test('leaves the level where the attempt was handed in under another staff number', async () => {
  const { bytes, entries } = await handedIn(phones[0], [sat(1)], { number: '009' });
  const manifest = await manifestBytes(organiser, { list: entries.map((entry) => listing(entry, '007')) });
  const [person] = (await appraise([bytes, manifest])).people;

  expect(person).toMatchObject({ number: '009', verified: 0 });
  expect(person?.remarks).toContainEqual({
    code: 'E_SITTING_NUMBER',
    values: expect.objectContaining({ number: '007' }) as unknown,
  });
});

test.each([
  [[], 'E_SITTING_UNKNOWN'],
  [[organiserOf(organiser, { from: '2026-12-01' })], 'E_SITTING_EARLY'],
  [[organiserOf(organiser, { to: '2026-11-01' })], 'E_SITTING_EXPIRED'],
  [[organiserOf(organiser, { revoked: '2026-11-02' })], 'E_SITTING_REVOKED'],
])('a list by a key that does not count leaves every level and is remarked: %#', async (trusted, code) => {
  const { bytes, entries } = await handedIn(phones[0], [sat(1)]);
  const manifest = await manifestBytes(organiser, { list: entries.map((entry) => listing(entry)) });
  const { people, remarks } = await appraise([bytes, manifest], trusted);

  expect(people[0]).toMatchObject({ level: 1, verified: 0 });
  expect(codes(remarks)).toEqual([code]);
  expect(codes(people[0]?.remarks ?? [])).toEqual(['E_SITTING_UNLISTED']);
});

test('an attempt that was changed after the list was signed is another record, and is not raised', async () => {
  const before = await handedIn(phones[0], [sat(1)]);
  const after = await handedIn(phones[0], [sat(1, { score: 10 })]);
  const manifest = await manifestBytes(organiser, { list: before.entries.map((entry) => listing(entry)) });
  const { people, remarks } = await appraise([after.bytes, manifest]);

  expect(people[0]).toMatchObject({ level: 1, verified: 0 });
  expect(remarks).toContainEqual({
    code: 'E_SITTING_ABSENT',
    file: '1.jsonl',
    values: { count: 1, numbers: '007' },
  });
});

test('of two lists of one sitting the newer counts', async () => {
  const { bytes, entries } = await handedIn(phones[0], [sat(1)]);
  const first = await manifestBytes(organiser, { list: entries.map((entry) => listing(entry)) });
  const second = await manifestBytes(organiser, { list: [], at: '2026-11-22T10:00:00.000Z' });

  for (const files of [
    [bytes, first, second],
    [second, first, bytes],
  ]) {
    expect((await appraise(files)).people[0]?.verified).toBe(0);
  }
});

test('a damaged list is told by name and changes nothing', async () => {
  const { bytes, entries } = await handedIn(phones[0], [sat(1)]);
  const manifest = await manifestBytes(organiser, { list: entries.map((entry) => listing(entry)) });
  const { people, unreadable } = await appraise([
    bytes,
    manifest.map((byte, at) => (at === 300 ? byte ^ 1 : byte)),
  ]);

  expect(people[0]).toMatchObject({ verified: 0 });
  expect(unreadable).toEqual([{ file: '1.jsonl', issues: [{ code: 'E_SITTING_DAMAGED', file: '1.jsonl' }] }]);
});

test('marks paper by the same rules, gives it level 2, and brings people who handed in nothing else', async () => {
  const seed = 'ab12-A';
  const { questions } = drawPaper({ id: 'school', count: 10 }, SCHOOL.questions, seed);
  const paper = {
    learner: { name: 'ئايگۈل', number: '0042', department: '村委会' },
    bank: { id: SCHOOL.id, ver: SCHOOL.version, sha: bankSha(SCHOOL) },
    ...{ rules: { count: 10 }, seed, version: 'A', lang: 'ug' },
    ans: questions.map((q, at) => ({ q, a: at < 8 ? 'a' : null })),
  };
  const manifest = await manifestBytes(organiser, { paper: [paper] });

  expect((await appraise([manifest])).people).toMatchObject([
    {
      number: '0042',
      name: 'ئايگۈل',
      quizzes: [{ quiz: 'school', best: 80, attempts: 1, passed: true }, { quiz: 'county' }],
      ...{ level: 2, verified: 1, last: '2026-11-22' },
      // The site publishes this quiz as practice.
      remarks: [{ code: 'E_TRANSCRIPT_RULES' }],
    },
  ]);
  expect((await appraise([manifest], [])).people).toEqual([]);
});

test('a record that only says it was supervised stays what it is', async () => {
  const { bytes } = await handedIn(phones[0], [sat(1)]);
  const [person] = (await appraise([bytes])).people;

  expect(person).toMatchObject({ level: 1, verified: 0 });
  expect(codes(person?.remarks ?? [])).toEqual(['E_SITTING_UNLISTED']);
});

test('names an attempt by its hash, as the chain does', async () => {
  const { entries } = await handedIn(phones[0], [sat(1)]);

  expect(listing(entries[0]!).rec).toBe(headOf(entries[0]!).hash);
});
