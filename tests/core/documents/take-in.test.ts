import { describe, expect, test } from 'vitest';
import { parseBlocks } from '#core/documents/blocks.ts';
import { exchangeOf } from '#core/documents/exchange.ts';
import type { Library } from '#core/documents/library.ts';
import { takeIn } from '#core/documents/take-in.ts';
import type { Returned } from '#core/documents/take-in.ts';
import { SOUND_TREE, readTree, treeWith } from '../../support/content-tree.ts';
import type { Change } from '../../support/content-tree.ts';

const UG = 'content/documents/village/ug.md';
const SIGNED: Change = [
  UG,
  '{#s1-p1}',
  '{#s1-p1 status="reviewed" reviewer="ئايشە" reviewed="2026-12-01" note="待核"}',
];

function returnedOf(library: Library): Map<string, Returned> {
  const { passages } = exchangeOf(library, 'zh', ['ug']);
  return new Map(
    passages.flatMap(({ name, of, source, texts }) =>
      texts.ug === undefined ? [] : [[name.split('#')[1]!, { ...texts.ug, of, source }]],
    ),
  );
}

/** The sound tree's Uyghur file after `edit` changed what came back. */
async function after(edit: (returned: Map<string, Returned>) => void, ...changes: readonly Change[]) {
  const tree = treeWith(...changes);
  const { library } = await readTree(tree);
  const document = library.documents[0]!;
  const returned = returnedOf(library);
  edit(returned);
  return takeIn(tree[UG]!, document.passages, document.translations.ug!, returned);
}

const change = (id: string, news: Partial<Returned>) => (returned: Map<string, Returned>) =>
  void returned.set(id, { ...returned.get(id)!, ...news });
const line = (text: string, id: string) => text.split('\n').find((one) => one.startsWith(`{#${id}`));

describe('what came back', () => {
  test('unchanged leaves the file as it is', async () => {
    expect(await after(() => undefined)).toEqual({ text: SOUND_TREE[UG], ids: [] });
    const { text, ids } = await after(() => undefined, SIGNED);
    expect([text, ids]).toEqual([treeWith(SIGNED)[UG], []]);
  });

  test('changed is written with its shape, on one line, and with the original it was made from', async () => {
    const { text, ids } = await after(change('s1', { text: ' بىرىنچى،\nيېڭى ', of: '0123abcd' }));
    expect(ids).toEqual(['s1']);
    expect(text).toContain('{#s1 of="0123abcd"}\n## بىرىنچى، يېڭى\n');
  });

  test('without its stamp is stamped by the original the file holds', async () => {
    const { text } = await after(change('s1', { text: 'يېڭى', of: '', source: '一、情况' }));
    expect(line(text, 's1')).toMatch(/^\{#s1 of="[0-9a-f]{8}"\}$/);
  });

  test('reviewed is signed on the passage', async () => {
    const review = { state: 'reviewed', reviewer: 'ئايشە', reviewed: '2026-12-01', of: '0123abcd' } as const;
    const { text } = await after(change('i1', review));
    expect(line(text, 'i1')).toBe(
      '{#i1 of="0123abcd" status="reviewed" reviewer="ئايشە" reviewed="2026-12-01"}',
    );
  });

  test('changed after its review and not signed anew is a draft again, and keeps its note', async () => {
    const news = { text: 'جەمئىي 38 كەنت.', state: 'stale', of: '0123abcd' } as const;
    const { text } = await after(change('s1-p1', news), SIGNED);
    expect(line(text, 's1-p1')).toBe('{#s1-p1 status="draft" of="0123abcd" note="待核"}');
  });

  test('new is put where the original has it', async () => {
    const gone: Change = [UG, '{#s1-p1}\nجەمئىي 38 كەنت بار.\n\n', ''];
    const news: Returned = { text: 'جەمئىي 38 كەنت بار.', state: 'draft', of: '0123abcd', source: '' };
    const { text, ids } = await after((returned) => void returned.set('s1-p1', news), gone);
    expect(ids).toEqual(['s1-p1']);
    const { blocks, issues } = parseBlocks(text, UG);
    expect(issues).toEqual([]);
    expect(blocks.map(({ id }) => id)).toEqual(['title', 's1', 's1-p1', 'rules', 'i1']);
  });
});
