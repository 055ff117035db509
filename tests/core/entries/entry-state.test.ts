import { describe, expect, test } from 'vitest';
import { checkStale } from '#core/checks/stale.ts';
import { checkStatuses } from '#core/checks/statuses.ts';
import { entriesProgress, entryHash, entryReview, entryState } from '#core/entries/entry-state.ts';
import { entriesToReview } from '#core/entries/entries-to-review.ts';
import { entriesOf } from '#core/entries/entry.ts';
import type { Entry } from '#core/entries/entry.ts';
import { findings, readTree, treeWith } from '../../support/content-tree.ts';
import type { Change } from '../../support/content-tree.ts';

const WORDS = 'content/glossaries/words.yaml';
const QUOTE = '    quote: 行政村\n';
const marked = (marks: string): Change => [WORDS, QUOTE, `${QUOTE}    ${marks}\n`];

async function entry(name: string, ...changes: readonly Change[]): Promise<Entry> {
  const { library, issues } = await readTree(treeWith(...changes));
  expect(issues).toEqual([]);
  return entriesOf(library).find((one) => one.name === name)!;
}

const term = (...changes: readonly Change[]) => entry('glossaries/words#village', ...changes);

test('titles, couplets, terms, months and festivals each have a name of their own', async () => {
  const { library } = await readTree(treeWith());
  const names = entriesOf(library).map(({ name }) => name);
  expect(names).toContain('documents/village#about');
  expect(names).toContain('convention#about');
  expect(names).toContain('convention#c7');
  expect(names).toContain('glossaries/words#about');
  expect(names).toContain('education-month/2026#y2026');
  expect(names).toContain('festivals#feast');
  expect(new Set(names).size).toBe(14);
});

describe('an entry', () => {
  test('whose original changed after it was stamped is stale, in the language that was stamped', async () => {
    const of = entryHash(await term());
    const stamp = marked(`of: { ug: "${of}" }`);
    expect(entryState(await term(stamp), 'ug')).toBe('draft');
    const changed = await term(stamp, [WORDS, 'definition: 村,', 'definition: 村子,']);
    expect(['ug', 'bo'].map((tag) => entryState(changed, tag))).toEqual(['stale', 'draft']);
    expect(entriesProgress([changed], 'ug')).toMatchObject({ stale: 1, draft: 0, unstamped: 0 });
    expect(entriesProgress([changed], 'bo')).toMatchObject({ stale: 0, draft: 1, unstamped: 1 });
  });

  test('without all its texts in a language is missing there', async () => {
    const name = await entry('documents/village#about');
    expect(entryState(name, 'bo')).toBe('draft');
    expect(entryState({ ...name, texts: [{ name: 'a', texts: { zh: '字' }, path: '' }] }, 'bo')).toBe(
      'missing',
    );
  });

  test('has the review of its file, until it says otherwise', async () => {
    const file: Change = [
      WORDS,
      'status: { ug: draft, bo: draft }',
      'status: { ug: reviewed, bo: draft }\nreviewer: { ug: ئايشە }\nreviewed: { ug: 2026-12-01 }',
    ];
    const review = { status: 'reviewed', reviewer: 'ئايشە', reviewed: '2026-12-01' };
    expect(entryReview(await term(file), 'ug')).toEqual(review);
    expect(entryReview(await term(file, marked('status: { ug: draft }')), 'ug')).toEqual({ status: 'draft' });
  });
});

test('a reviewer gets every text of what is no more than a draft, the note once', async () => {
  const noted = await term(marked('note: { ug: 待核 }'));
  const rows = entriesToReview([noted], 'ug');
  expect(rows.map(({ passage, text, note }) => [passage.id, passage.text, text, note])).toEqual([
    ['village', '行政村', 'كەنت', '待核'],
    ['village', '村', 'كەنت', null],
    ['village', '村', 'كەنت', null],
  ]);
  const signed = 'status: { ug: reviewed }\n    reviewer: { ug: ئايشە }\n    reviewed: { ug: 2026-12-01 }';
  expect(entriesToReview([await term(marked(signed))], 'ug')).toEqual([]);
});

describe('the checks', () => {
  test('name a changed original and an entry without a stamp in a file that keeps track', async () => {
    expect(await findings([marked('of: { ug: "00000000" }')], checkStale)).toEqual([
      `E_UNSTAMPED ${WORDS}:4`,
      `E_STALE ${WORDS}:14`,
    ]);
  });

  test('refuse a review nobody signed, and marks in a language the site does not have', async () => {
    expect(await findings([marked('status: { ug: reviewed }')], checkStatuses)).toEqual([
      `E_STATUS ${WORDS}:14`,
    ]);
    const half = 'status: { ug: reviewed }\n    reviewer: { ug: ئايشە }';
    expect(await findings([marked(half)], checkStatuses)).toHaveLength(1);
    expect(await findings([marked(`${half}\n    reviewed: { ug: 2026-12-01 }`)], checkStatuses)).toEqual([]);
    expect(await findings([marked('note: { kk: 待核 }')], checkStatuses)).toHaveLength(1);
  });

  test('want the day beside the reviewer of a whole glossary, once', async () => {
    const signed: Change = [
      WORDS,
      'status: { ug: draft, bo: draft }',
      'status: { ug: reviewed, bo: draft }\nreviewer: { ug: ئايشە }',
    ];
    expect(await findings([signed], checkStatuses)).toEqual([`E_STATUS ${WORDS}:7`]);
  });

  test('take a mark for no language of the texts', async () => {
    expect(await findings([marked('note: { ug: "要核对 3 处" }')])).toEqual([]);
  });
});
