import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { MarkingMaterial } from '#core/appraisal/marking-key.ts';
import { mergeTranscripts, startMerge, type TranscriptFile } from '#core/appraisal/merge.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { utf8 } from '../ledger/builders.ts';
import { ledgerOf, newSigner, signed, verify } from '../ledger/signing.ts';
import { manifestBytes, organiserOf } from '../sitting/builders.ts';
import { blueprint, file, honest, id, material } from './builders.ts';

let signer: Signer;
/** Contents of four sorts: whole, unreadable, signed though nothing can check it here, and a list by a stranger. */
let contents: readonly Uint8Array[];
beforeAll(async () => {
  signer = await newSigner();
  contents = [
    file({ events: [honest(6)] }).bytes,
    utf8('hello'),
    await signed(signer, { ledger: ledgerOf(signer, [honest(7, { id: id(2) })]) }),
    await manifestBytes(signer),
  ];
});

const [WHOLE, BROKEN, SIGNED, LIST] = [0, 1, 2, 3] as const;

/** Files under names of their own; several may have the same content. */
const handedIn = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 8,
    selector: ([name]) => name,
  })
  .map((drawn) => drawn.map(([name, kind]) => ({ name: `${String(name).padStart(2, '0')}.jsonl`, kind })));
type Drawn = readonly { readonly name: string; readonly kind: number }[];

const open = ({ name, kind }: Drawn[number]): TranscriptFile => ({ name, bytes: contents[kind]! });
const inOrder = (drawn: Drawn) => [...drawn].sort((a, b) => (a.name < b.name ? -1 : 1));

test('what is said of files stands in the order of their names, whatever order they came in', async () => {
  await fc.assert(
    fc.asyncProperty(handedIn, async (drawn) => {
      const { unreadable, remarks, people } = await mergeTranscripts(drawn.map(open), material);
      const byName = inOrder(drawn);
      const copies = byName.flatMap(({ name, kind }) => {
        const [first] = byName.filter((one) => one.kind === kind);
        // A copy of what cannot be read is told as what it is: unreadable.
        return first?.name === name || kind === BROKEN
          ? []
          : [{ code: 'E_TRANSCRIPT_DUPLICATE', file: name, values: { same: first?.name } }];
      });

      expect(unreadable.map(({ file: name }) => name)).toEqual(
        byName.filter(({ kind }) => kind === BROKEN).map(({ name }) => name),
      );
      expect(remarks.map(({ file: name }) => name)).toEqual(remarks.map(({ file: name }) => name).sort());
      expect(remarks.filter(({ code }) => code === 'E_TRANSCRIPT_DUPLICATE')).toEqual(copies);
      // Of every signed file, because each is looked at by itself; of a list once, because it is the list that is unknown.
      const count = (code: string) => remarks.filter((remark) => remark.code === code).length;
      expect(count('E_TRANSCRIPT_UNCHECKED')).toBe(drawn.filter(({ kind }) => kind === SIGNED).length);
      expect(count('E_SITTING_UNKNOWN')).toBe(drawn.some(({ kind }) => kind === LIST) ? 1 : 0);
      const whole = new Set(
        drawn.map(({ kind }) => kind).filter((kind) => kind === WHOLE || kind === SIGNED),
      );
      expect(people.map(({ attempts }) => attempts)).toEqual(whole.size === 0 ? [] : [whole.size]);
    }),
    { numRuns: 60 },
  );
});

test('of one file, what shows only where it is read comes before what shows where it meets another', async () => {
  const drawn = ['1', '2', '3'].map((name) => ({ name, kind: SIGNED }));
  const { remarks } = await mergeTranscripts(drawn.map(open), material);

  expect(remarks.map(({ code, file: name }) => `${name ?? ''} ${code}`)).toEqual([
    '1 E_TRANSCRIPT_UNCHECKED',
    '2 E_TRANSCRIPT_UNCHECKED',
    '2 E_TRANSCRIPT_DUPLICATE',
    '3 E_TRANSCRIPT_UNCHECKED',
    '3 E_TRANSCRIPT_DUPLICATE',
  ]);
});

test('tells of each file by itself whether it was read', async () => {
  const organisers = [organiserOf(signer)];
  const merge = startMerge({ ...material, organisers }, verify);
  const list = contents[LIST]!;
  const damaged = list.map((byte, at) => (at === 300 ? byte ^ 1 : byte));

  expect(await merge.add({ name: 'a', bytes: contents[SIGNED]! })).toBeNull();
  expect(await merge.add({ name: 'b', bytes: list })).toBeNull();
  expect(await merge.add({ name: 'c', bytes: contents[BROKEN]! })).toEqual([
    { code: 'E_TRANSCRIPT_NOT', file: 'c' },
  ]);
  expect(await merge.add({ name: 'd', bytes: damaged })).toEqual([{ code: 'E_SITTING_DAMAGED', file: 'd' }]);
  expect(merge.appraisal().unreadable.map(({ file: name, issues }) => [name, issues.length])).toEqual([
    ['c', 1],
    ['d', 1],
  ]);
});

test('the results of a row stand in the site’s order, whatever order the quizzes come in', async () => {
  const blueprints = [blueprint('county', 4, 30), blueprint('school', 10, 4), blueprint('town', 1, 17)];
  const site: MarkingMaterial = { ...material, blueprints };
  const { quizzes, people } = await mergeTranscripts([open({ name: 'a', kind: WHOLE })], site);

  expect(quizzes).toEqual(['school', 'town', 'county']);
  expect(people[0]?.quizzes.map(({ quiz, best }) => [quiz, best])).toEqual([
    ['school', 60],
    ['town', null],
    ['county', null],
  ]);
});

test('a site without quizzes has rows without results', async () => {
  const { people } = await mergeTranscripts([open({ name: 'a', kind: WHOLE })], {
    ...material,
    blueprints: [],
  });

  expect(people).toMatchObject([{ quizzes: [], total: 0, attempts: 0, unverifiable: 1 }]);
});
