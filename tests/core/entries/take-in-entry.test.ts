import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExchangeText } from '#core/documents/exchange.ts';
import type { Library } from '#core/documents/library.ts';
import type { Returned } from '#core/documents/take-in.ts';
import { entryState } from '#core/entries/entry-state.ts';
import { entriesOf } from '#core/entries/entry.ts';
import { exchangeAll } from '#core/entries/exchange-all.ts';
import { takeInEntry } from '#core/entries/take-in-entry.ts';
import { editYaml } from '#library/edit-yaml.ts';
import { SOUND_TREE, readTree, treeWith } from '../../support/content-tree.ts';
import type { Change, Tree } from '../../support/content-tree.ts';

const WORDS = 'content/glossaries/words.yaml';
const TERM = 'glossaries/words#village';
const SIGNED: Change = [
  WORDS,
  '    quote: 行政村\n',
  '    quote: 行政村\n    status: { ug: reviewed }\n    reviewer: { ug: ئايشە }\n    reviewed: { ug: 2026-12-01 }\n    note: { ug: 待核 }\n',
];
const REVIEW = { state: 'reviewed', reviewer: 'ئايشە', reviewed: '2026-12-01' } as const;

type Edited = Readonly<Record<string, Partial<Returned>>>;

/** What comes back in Uyghur for the units of the entries, after changes by unit. */
function returnedOf(library: Library, changes: Edited): Map<string, Returned> {
  const { passages } = exchangeAll(library, 'zh', ['ug']);
  return new Map(
    passages.flatMap(({ name, of, source, texts }) =>
      texts.ug === undefined ? [] : [[name, { ...texts.ug, of, source, ...changes[name] }]],
    ),
  );
}

async function after(tree: Tree, changes: Edited): Promise<{ tree: Tree; library: Library }> {
  const { library } = await readTree(tree);
  const units = returnedOf(library, changes);
  const edited: Record<string, string> = { ...tree };
  for (const entry of entriesOf(library)) {
    edited[entry.file] = editYaml(edited[entry.file]!, takeInEntry(entry, { ug: units }));
  }
  const read = await readTree(edited);
  expect(read.issues).toEqual([]);
  return { tree: edited, library: read.library };
}

const of = (library: Library, name: string) => entriesOf(library).find((one) => one.name === name)!;
const all = (news: Partial<Returned>): Edited =>
  Object.fromEntries(['term', 'definition', 'example'].map((text) => [`${TERM}.${text}`, news]));

describe('what came back for an entry', () => {
  test('unchanged leaves its file as it is', async () => {
    expect((await after(SOUND_TREE, {})).tree).toEqual(SOUND_TREE);
    const signed = treeWith(SIGNED);
    expect((await after(signed, {})).tree).toEqual(signed);
  });

  test('changed is written in its place with the original it was made from', async () => {
    const { tree, library } = await after(SOUND_TREE, { 'convention#c2.line-1': { text: ' يېڭى\nسۆز ' } });
    expect(tree['content/convention/convention.yaml']).toContain('ug: { lines: [يېڭى سۆز, ئىككى]');
    const { marks } = of(library, 'convention#c2');
    expect(Object.keys(marks.of ?? {})).toEqual(['ug']);
    expect(entryState(of(library, 'convention#c2'), 'ug')).toBe('draft');
  });

  test('made from another original is stale at once, with its stamp or without', async () => {
    const name = `${TERM}.definition`;
    const stamped = await after(SOUND_TREE, { [name]: { text: 'يېڭى', of: '0123abcd' } });
    expect(entryState(of(stamped.library, TERM), 'ug')).toBe('stale');
    const named = await after(SOUND_TREE, { [name]: { text: 'يېڭى', of: '', source: '旧' } });
    expect(entryState(of(named.library, TERM), 'ug')).toBe('stale');
    const same = await after(SOUND_TREE, { [name]: { text: 'يېڭى', of: '' } });
    expect(entryState(of(same.library, TERM), 'ug')).toBe('draft');
  });

  test('reviewed in all its texts is signed, in some of them is not', async () => {
    const { library, tree } = await after(SOUND_TREE, all(REVIEW));
    expect(of(library, TERM).marks).toMatchObject({
      status: { ug: 'reviewed' },
      reviewer: { ug: 'ئايشە' },
      reviewed: { ug: '2026-12-01' },
    });
    expect(tree[WORDS]).toContain('    quote: 行政村\n    of: { ug: "');
    expect((await after(SOUND_TREE, { [`${TERM}.term`]: REVIEW })).tree).toEqual(SOUND_TREE);
  });

  test('read by two people bears both names and the later day', async () => {
    const second = { ...REVIEW, reviewer: 'گۈلنار', reviewed: '2026-12-03' };
    const { library } = await after(SOUND_TREE, { ...all(REVIEW), [`${TERM}.example`]: second });
    const { reviewer, reviewed } = of(library, TERM).marks;
    expect([reviewer, reviewed]).toEqual([{ ug: 'ئايشە · گۈلنار' }, { ug: '2026-12-03' }]);
  });

  test('changed after its review and not signed anew is a draft again, and keeps its note', async () => {
    const news = { text: 'يېڭى', state: 'stale' } as const;
    const { library } = await after(treeWith(SIGNED), { [`${TERM}.example`]: news });
    const { marks } = of(library, TERM);
    expect(marks).toMatchObject({ status: { ug: 'draft' }, note: { ug: '待核' } });
    expect([marks.reviewer, marks.reviewed]).toEqual([undefined, undefined]);
  });
});

const words = fc
  .string({ unit: fc.constantFrom(...'# :,{}[]&*!|>"\'%@-?~0e.بسۆزབོད '), minLength: 1 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

test('handed out and taken in, every content gets the texts, reviews and notes of another one', async () => {
  const { library } = await readTree(SOUND_TREE);
  const entries = entriesOf(library);
  const review = fc.constantFrom<Partial<ExchangeText>>({}, REVIEW, { note: '待核' });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(words, review)), async (given) => {
      const first = Object.fromEntries(
        entries.flatMap((entry, index) => {
          const [text, marks] = given[index] ?? [];
          return entry.texts.map(
            (one) => [`${entry.name}.${one.name}`, text ? { text, ...marks } : {}] as const,
          );
        }),
      );
      const source = await after(SOUND_TREE, first);
      const handedOut = Object.fromEntries(returnedOf(source.library, {}));
      const target = await after(SOUND_TREE, handedOut);
      expect(exchangeAll(target.library, 'zh', ['ug', 'bo'])).toEqual(
        exchangeAll(source.library, 'zh', ['ug', 'bo']),
      );
    }),
    { numRuns: 12 },
  );
});
