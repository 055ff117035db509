import { describe, expect, test } from 'vitest';
import { checkStale } from '#core/checks/stale.ts';
import { progressOf, reviewOf, signatureIn, statusOf } from '#core/documents/progress.ts';
import { sourceHash } from '#core/documents/source-hash.ts';
import { stampPassages } from '#core/documents/stamp.ts';
import { SOUND_TREE, findings, readTree, treeWith } from '../../support/content-tree.ts';
import type { Change } from '../../support/content-tree.ts';

const UG = 'content/documents/village/ug.md';
const ZH = 'content/documents/village/zh.md';
const SIGNED = '{#title status="reviewed" reviewer="ئايشە" reviewed="2026-12-01"}';

async function village(...changes: readonly Change[]) {
  const { library, issues } = await readTree(treeWith(...changes));
  expect(issues).toEqual([]);
  return library.documents[0]!;
}

/** The sound tree's Uyghur file with every passage stamped. */
async function stampedText(): Promise<string> {
  return stampPassages(SOUND_TREE[UG]!, (await village()).passages).text;
}

describe('the stamp', () => {
  test('is the hash of the original in NFC', () => {
    expect(sourceHash('é')).toBe(sourceHash('é'));
    expect(sourceHash('一')).toMatch(/^[0-9a-f]{8}$/);
  });

  test('is written once, on the id lines only', async () => {
    const { passages } = await village();
    const first = stampPassages(SOUND_TREE[UG]!, passages);
    expect(first.ids).toEqual(['title', 's1', 's1-p1', 'rules', 'i1']);
    expect(first.text.replace(/ of="[0-9a-f]{8}"/g, '')).toBe(SOUND_TREE[UG]);
    expect(stampPassages(first.text, passages)).toEqual({ text: first.text, ids: [] });
  });

  test('survives a changed original until somebody confirms the translation', async () => {
    const { passages } = await village();
    const changed = passages.map((passage) => ({ ...passage, text: `${passage.text}！` }));
    const { text } = stampPassages(SOUND_TREE[UG]!, passages);
    expect(stampPassages(text, changed).ids).toEqual([]);
    expect(stampPassages(text, changed, ['s1-p1']).ids).toEqual(['s1-p1']);
  });
});

describe('a changed original', () => {
  test('makes its translation stale, with file and line, and counts it apart', async () => {
    const text = await stampedText();
    const changes: readonly Change[] = [
      [UG, SOUND_TREE[UG]!, text],
      [ZH, '一、情况', '一、基本情况'],
    ];
    expect(await findings(changes, checkStale)).toEqual([`E_STALE ${UG}:12`]);
    const progress = progressOf(await village(...changes), 'ug');
    expect(progress).toEqual({ missing: 0, stale: 1, draft: 4, reviewed: 0, unstamped: 0 });
  });

  test('leaves alone what was never stamped, but not one passage among stamped ones', async () => {
    expect(await findings([[ZH, '一、情况', '一、基本情况']], checkStale)).toEqual([]);
    const text = (await stampedText()).replace(/\{#i1 [^}]*\}/, '{#i1}');
    expect(await findings([[UG, SOUND_TREE[UG]!, text]], checkStale)).toEqual([`E_UNSTAMPED ${UG}:21`]);
  });
});

describe('a review', () => {
  test('of one passage holds for that passage', async () => {
    const document = await village([UG, '{#title}', SIGNED]);
    const progress = progressOf(document, 'ug');
    expect(progress).toMatchObject({ draft: 4, reviewed: 1 });
    expect(statusOf(progress)).toBe('draft');
    const ug = document.translations.ug!;
    const reviews = Object.values(ug.passages).map((passage) => reviewOf(ug, passage));
    expect(signatureIn(reviews)).toEqual({ reviewers: ['ئايشە'], last: '2026-12-01' });
  });

  test('of the whole file leaves out the passage that calls itself a draft', async () => {
    const signed = 'status: reviewed\nreviewer: ئايشە\nreviewed: 2026-12-01';
    const whole: Change = [UG, 'status: draft', signed];
    expect(statusOf(progressOf(await village(whole), 'ug'))).toBe('reviewed');
    const back: Change = [UG, '{#i1}', '{#i1 status="draft"}'];
    expect(progressOf(await village(whole, back), 'ug')).toMatchObject({ draft: 1, reviewed: 4 });
  });

  test('is missing in a language without a translation', async () => {
    expect(statusOf(progressOf(await village(), 'kk'))).toBe('missing');
  });
});
