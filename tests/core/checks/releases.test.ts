import { expect, test } from 'vitest';
import { checkReleases } from '#core/checks/releases.ts';
import { releaseFile } from '#core/quiz/release.ts';
import { brief, findings, LOCKS, readTree, SOUND_TREE, type Tree } from '../../support/content-tree.ts';

const BANK = 'content/question-banks/village.yaml';
const RELEASE = releaseFile('village', '2026.11.1');
const ERRATA = 'content/question-banks/errata.yaml';

/** What the check finds in the sound tree with some files written anew, nothing released after it. */
async function found(changes: Tree): Promise<readonly string[]> {
  const { library, issues } = await readTree({ ...SOUND_TREE, ...changes });
  return [...issues, ...checkReleases(library)].map(brief);
}

const edited = (from: string, to: string) => ({ [BANK]: (SOUND_TREE[BANK] ?? '').replace(from, to) });

test('finds nothing where every working file is what was released', async () => {
  expect(await found({})).toEqual([]);
});

test('finds a released file of which one character was changed', async () => {
  const text = (SOUND_TREE[RELEASE] ?? '').replace('有几个', '有多少');

  expect(await found({ [RELEASE]: text })).toEqual([`E_BANK_LOCK ${RELEASE}:`]);
});

test('finds a released file that is gone or is no bank any more', async () => {
  const { [RELEASE]: _, ...rest } = SOUND_TREE;
  const { library } = await readTree(rest);

  expect(checkReleases(library).map(brief)).toEqual([`E_BANK_LOCK ${RELEASE}:`]);
  expect(await found({ [RELEASE]: '{' })).toEqual([`E_BANK_LOCK ${RELEASE}:`, `E_BANK_LOCK ${RELEASE}:`]);
});

test('finds a released file nobody locked', async () => {
  const stray = releaseFile('village', '2026.11.9');

  expect(await found({ [stray]: SOUND_TREE[RELEASE] ?? '' })).toEqual([`E_BANK_UNLOCKED ${stray}:`]);
});

test('finds a question that was changed without a new version', async () => {
  expect(await found(edited('有几个？', '有多少个？'))).toEqual([`E_BANK_CHANGED ${BANK}:2`]);
});

test('finds a new version that is not released yet', async () => {
  expect(await found(edited('2026.11.1', '2026.11.2'))).toEqual([`E_BANK_UNRELEASED ${BANK}:2`]);
});

test('finds a correction of a question or of a version that does not exist', async () => {
  const erratum = (question: string, version: string) =>
    `  - { bank: village, versions: [${version}], question: ${question}, void: true, reason: { zh: 错, ug: خاتا, bo: ནོར }, date: 2026-12-01, by: 甲 }\n`;
  const errata = `status: { ug: draft, bo: draft }\nerrata:\n${erratum('village-001', '2026.11.1')}`;

  expect(await found({ [ERRATA]: errata })).toEqual([]);
  expect(await found({ [ERRATA]: errata + erratum('village-009', '2026.11.1') })).toEqual([
    `E_ERRATUM ${ERRATA}:4`,
  ]);
  expect(await found({ [ERRATA]: errata + erratum('village-002', '2026.11.3') })).toEqual([
    `E_ERRATUM ${ERRATA}:4`,
  ]);
});

test('refuses a correction that neither voids nor accepts', async () => {
  const errata = `status: {}\nerrata:\n  - { bank: village, versions: [2026.11.1], question: village-001, reason: { zh: 错 }, date: 2026-12-01, by: 甲 }\n`;

  expect(await found({ [ERRATA]: errata })).toEqual([`E_FIELD ${ERRATA}:3`]);
});

test('a lock file of another shape is a mistake of form', async () => {
  await expect(findings([[LOCKS, 'village:', 'village: x']], checkReleases)).rejects.toThrow('unreadable');
});
