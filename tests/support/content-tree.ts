import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runChecks } from '#core/checks/checks.ts';
import type { Check } from '#core/checks/checks.ts';
import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { publishedBank } from '#core/quiz/published-bank.ts';
import { Bank } from '#core/quiz/bank.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import { releaseFile } from '#core/quiz/release.ts';
import { readLibrary } from '#library/read-library.ts';
import { parseYaml } from '#library/read-yaml.ts';

/** A content tree by path. */
export type Tree = Readonly<Record<string, string>>;

const RULES =
  '“互学习提素质、互尊重睦邻里”,“遇喜事要祝贺、遇丧事要慰问”,“逢节日要走动、多交流要交心”,“有意见不吵架、有矛盾不动手”,“性平和不极端、心善良不作恶”,“知风俗明事理、讲大局能包容”,“有纠纷找司法、有困难要帮助”';

const head = (language: string) =>
  `---\nlanguage: ${language}\nstatus: draft\ntranslator: Sanyu\ntranslated: 2026-11-22\n---\n`;

const language = (bcp47: string, dir: string, script: string, order: number) =>
  JSON.stringify({ bcp47, name: bcp47, dir, script, order, complete: true });

const couplets = [...RULES.matchAll(/“(.{6})、(.{6})”/g)]
  .map(
    ([, first, second], index) =>
      `  - id: c${index + 1}\n    zh: { lines: [${first}, ${second}], romanisation: [a, b] }\n` +
      '    ug: { lines: [بىر, ئىككى], romanisation: [bir, ikki] }\n' +
      '    bo: { lines: [གཅིག, གཉིས], romanisation: [gcig, gnyis] }\n' +
      '    gloss: { zh: 释义, ug: مەنىسى, bo: དོན }\n',
  )
  .join('');

const option = (id: string, digit: number) =>
  `      - { id: ${id}, zh: 选${digit}, ug: تاللا ${digit}, bo: འདེམས་${digit} }\n`;

const question = (id: string) =>
  `  - id: ${id}
    kind: single-choice
    difficulty: 1
    tags: [number]
    passage: village#s1-p1
    quote: 38个
    prompt: { zh: 有几个？, ug: قانچە؟, bo: ག་ཚོད་ཡོད། }
    options:
${option('a', 1)}${option('b', 2)}${option('c', 3)}${option('d', 4)}    answer: b
    explanation: { zh: 见正文。, ug: تېكىستتە., bo: ཡི་གེ་ན་ཡོད། }
`;

const WRITTEN: Tree = {
  'locales/zh/language.json': language('zh-Hans', 'ltr', 'Hans', 1),
  'locales/ug/language.json': language('ug', 'rtl', 'Arab', 2),
  'locales/bo/language.json': language('bo', 'ltr', 'Tibt', 3),
  'locales/zh/site.json':
    '{\n  "title": "三语",\n  "left": "还有 {{count}} 题",\n  "n_other": "{{count}} 题"\n}\n',
  'locales/ug/site.json':
    '{\n  "title": "ئۈچ تىل",\n  "left": "{{count}} سوئال قالدى",\n  "n_one": "بىر سوئال",\n  "n_other": "{{count}} سوئال"\n}\n',
  'locales/bo/site.json':
    '{\n  "title": "སྐད་གསུམ།",\n  "left": "དྲི་བ་{{count}}ལྷག",\n  "n_other": "དྲི་བ་{{count}}"\n}\n',
  'content/source/documents.zh.txt': `村的文件\n一、情况\n共有行政村38个。\n${RULES}\n一是学习。\n`,
  'content/documents/village/document.yaml': `order: 1
original: zh
name: { zh: 村的文件, ug: كەنت ھۆججىتى, bo: གྲོང་ཚོའི་ཡིག་ཆ། }
issuer: null
place: null
date: null
collection: { zh: 第一篇, ug: بىرىنچى, bo: དང་པོ། }
source: { zh: 来源, ug: مەنبە, bo: ཁུངས། }
notes:
  - passage: s1-p1
    text: { zh: 原文如此, ug: ئەسلى شۇنداق, bo: མ་ཡིག་ལྟར། }
`,
  'content/documents/village/zh.md': `---\nlanguage: zh\nstatus: original\n---\n
{#title}\n# 村的文件\n\n{#s1}\n## 一、情况\n\n{#s1-p1}\n共有行政村38个。\n\n{#rules}\n${RULES}\n\n{#i1}\n- 一是学习。\n`,
  'content/documents/village/ug.md': `${head('ug')}
{#title}\n# كەنت ھۆججىتى\n\n{#s1}\n## بىرىنچى، ئەھۋال\n\n{#s1-p1}\nجەمئىي 38 كەنت بار.\n\n{#rules}\nئەھدىنامە.\n\n{#i1}\n- بىرىنچى، ئۆگىنىش.\n`,
  'content/documents/village/bo.md': `${head('bo')}
{#title}\n# གྲོང་ཚོའི་ཡིག་ཆ།\n\n{#s1}\n## དང་པོ། གནས་ཚུལ།\n\n{#s1-p1}\nཁྱོན་གྲོང་ཚོ་38ཡོད།\n\n{#rules}\nསྒྲིག་ལམ།\n\n{#i1}\n- གཅིག་ནི། སློབ་སྦྱོང་།\n`,
  'content/convention/convention.yaml': `title: { zh: 84字, ug: 84 خەت, bo: ཡི་གེ་84 }
source: village#rules
status: { ug: draft, bo: draft }
translator: Sanyu
translated: 2026-11-22
couplets:
${couplets}`,
  'content/glossaries/words.yaml': `id: words
order: 1
ordered: false
title: { zh: 词, ug: سۆز, bo: ཐ་སྙད། }
description: { zh: 词语, ug: سۆزلەر, bo: ཐ་སྙད། }
source: village#s1
status: { ug: draft, bo: draft }
translator: Sanyu
translated: 2026-11-22
terms:
  - id: village
    passage: village#s1-p1
    quote: 行政村
    zh: { term: 行政村, romanisation: cūn, definition: 村, example: 村 }
    ug: { term: كەنت, romanisation: kent, definition: كەنت, example: كەنت }
    bo: { term: གྲོང་ཚོ, romanisation: grong tsho, definition: གྲོང་ཚོ།, example: གྲོང་ཚོ། }
`,
  'content/question-banks/village.yaml': `id: village
version: 2026.11.1
title: { zh: 村, ug: كەنت, bo: གྲོང་ཚོ། }
status: { ug: draft, bo: draft }
questions:
${question('village-001')}${question('village-002')}`,
  'content/quizzes/village.yaml':
    'id: village\norder: 1\ntitle: { zh: 村, ug: كەنت, bo: གྲོང་ཚོ། }\nbanks: [village]\ncount: 2\npassMark: 60\nmode: practice\nfeedback: at-once\nabout: { document: village }\n',
  'content/education-month/2026.yaml': `from: 2026-05-01
until: 2026-05-31
title: { zh: 五月, ug: ماي, bo: ཟླ་བ། }
note: { zh: 以通知为准, ug: ئۇقتۇرۇش, bo: བརྡ་ཐོ། }
status: { ug: draft, bo: draft }
weeks:
  - from: 2026-05-01
    until: 2026-05-15
    title: { zh: 上半月, ug: ئالدىنقى, bo: སྔ་མ། }
    read: [{ document: village }, { convention: true }]
    answer: [village]
  - from: 2026-05-16
    until: 2026-05-31
    title: { zh: 下半月, ug: كېيىنكى, bo: ཕྱི་མ། }
    read: [{ glossary: words }]
    answer: []
`,
  'content/festivals.yaml': `status: { ug: draft, bo: draft }
sources:
  moon: { zh: 推算, ug: ھېساب, bo: རྩིས། }
festivals:
  - id: feast
    name: { zh: 节, ug: بايرام, bo: དུས་ཆེན། }
    custom: { zh: 过节, ug: بايرام, bo: དུས་ཆེན། }
    greeting: { zh: 好, ug: مۇبارەك, bo: བདེ་ལེགས། }
    source: moon
    dates:
      - { date: 2026-03-21, status: official, source: moon }
      - { date: 2027-03-09, or: 2027-03-10, status: computed, source: moon }
`,
};

const BANK = 'content/question-banks/village.yaml';
export const LOCKS = 'content/question-banks/locks.yaml';

/** The tree after the bank was released as it stands; a bank that cannot be read stays unreleased. */
export function released(tree: Tree): Tree {
  const { success, data } = Bank.safeParse(parseYaml(tree[BANK] ?? '', BANK).source.value);
  if (!success) return tree;
  const text = publishedBank(data);
  return {
    ...tree,
    [releaseFile(data.id, data.version)]: text,
    [LOCKS]: `${data.id}:\n  ${data.version}: ${sha256Hex(text)}\n`,
  };
}

/** A small tree in three languages in which every check finds everything right. */
export const SOUND_TREE: Tree = released(WRITTEN);

/** A change to one file of a tree: what stands there first, and what shall stand there instead. */
export type Change = readonly [file: string, from: string, to: string];

/** The sound tree with changes, released after them; every change must find its place. */
export function treeWith(...changes: readonly Change[]): Tree {
  const tree: Record<string, string> = { ...SOUND_TREE };
  for (const [file, from, to] of changes) {
    const text = tree[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    tree[file] = text.replace(from, () => to);
  }
  return changes.some(([file]) => file === BANK) ? released(tree) : tree;
}

/** Runs something on a tree written to a folder of its own. */
export async function withTree<T>(tree: Tree, use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'sanyu-content-'));
  try {
    for (const [file, text] of Object.entries(tree)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** A tree as the program reads it. */
export function readTree(tree: Tree): Promise<{ library: Library; issues: readonly Issue[] }> {
  return withTree(tree, readLibrary);
}

/** What one check, or all of them, find in the sound tree after changes; reading must have found nothing. */
export async function findings(
  changes: readonly Change[],
  check: Check = runChecks,
): Promise<readonly string[]> {
  const { library, issues } = await readTree(treeWith(...changes));
  if (issues.length > 0) throw new Error(`unreadable: ${JSON.stringify(issues)}`);
  return check(library).map(brief);
}

/** `E_QUOTE content/…/village.yaml:12`: what, where. */
export function brief({ code, file, line }: Issue): string {
  return `${code} ${file ?? ''}:${line ?? ''}`;
}
