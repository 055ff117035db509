import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locate } from '#core/documents/source.ts';
import { readLibrary } from '#library/read-library.ts';
import { parseYaml } from '#library/read-yaml.ts';
import { brief, readTree, SOUND_TREE, treeWith, withTree } from '../support/content-tree.ts';
import type { Change } from '../support/content-tree.ts';

const GLOSSARY = 'content/glossaries/words.yaml';
const BANK = 'content/question-banks/village.yaml';
const UG = 'content/documents/village/ug.md';
const found = async (...changes: readonly Change[]) =>
  (await readTree(treeWith(...changes))).issues.map(brief);

describe('a sound tree', () => {
  test('is read whole, without an issue', async () => {
    const { library, issues } = await readTree(SOUND_TREE);
    expect(issues).toEqual([]);
    expect(library.languages.map(({ tag, dir }) => `${tag} ${dir}`)).toEqual(['zh ltr', 'ug rtl', 'bo ltr']);
    expect(library.documents.map(({ slug, translations }) => [slug, Object.keys(translations)])).toEqual([
      ['village', ['bo', 'ug']],
    ]);
    expect(library.convention.couplets).toHaveLength(7);
    expect(library.glossaries[0]?.terms[0]?.texts.ug?.term).toBe('كەنت');
    expect(library.banks[0]?.questions).toHaveLength(2);
    expect(library.blueprints[0]?.count).toBe(2);
    expect(library.locales.bo?.site?.title).toBe('སྐད་གསུམ།');
  });

  test('knows the line of every small thing', async () => {
    const { library } = await readTree(SOUND_TREE);
    const question = library.banks[0]?.questions[1];
    expect(locate(library.places, question ?? {}, 'quote')).toEqual({ file: BANK, line: 25 });
    expect(locate(library.places, question ?? {}, 'options.2')).toEqual({ file: BANK, line: 30 });
  });

  test('names a file that is not read and a folder that cannot be an address', async () => {
    const { 'content/documents/village/document.yaml': about = '', ...rest } = SOUND_TREE;
    const { issues } = await readTree({
      ...rest,
      'content/documents/village/document.yaml': about,
      'content/documents/village/notes.txt': 'x',
      'content/glossaries/more.yml': 'x',
      'content/README.md': 'x',
      'content/documents/.hidden': 'x',
      'content/documents/A b#1/document.yaml': about,
      'content/documents/A b#1/zh.md': SOUND_TREE['content/documents/village/zh.md'] ?? '',
    });
    expect(issues.map(brief)).toEqual([
      'E_FILE_NAME content/documents/A b#1:',
      'E_FILE_UNREAD content/documents/village/notes.txt:',
      'E_FILE_UNREAD content/glossaries/more.yml:',
    ]);
  });

  test('reads the same with the line ends and the mark of Windows', async () => {
    const windows = Object.fromEntries(
      Object.entries(SOUND_TREE).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    const [plain, marked] = [await readTree(SOUND_TREE), await readTree(windows)];
    expect(marked.issues).toEqual([]);
    expect(marked.library.documents).toEqual(plain.library.documents);
  });

  test('of an empty folder is an empty library', async () => {
    const { library, issues } = await readTree({});
    expect(library.documents).toEqual([]);
    expect(issues.map(brief)).toEqual([
      'E_FILE_SYNTAX content/convention/convention.yaml:1',
      'E_FILE_SYNTAX content/source/documents.zh.txt:1',
    ]);
  });
});

describe('mistakes of form', () => {
  test.each<[string, Change, string]>([
    ['a field that is missing', [GLOSSARY, 'ordered: false\n', ''], `E_FIELD ${GLOSSARY}:1`],
    ['a field of a term that is missing', [GLOSSARY, ', example: གྲོང་ཚོ།', ''], `E_FIELD ${GLOSSARY}:16`],
    ['a field nobody knows', [GLOSSARY, 'order: 1', 'oder: 2\norder: 1'], `E_FIELD ${GLOSSARY}:2`],
    ['a status nobody knows', [BANK, 'ug: draft', 'ug: done'], `E_STATUS ${BANK}:4`],
    ['a day that is none', [UG, '2026-11-22', '22.11.2026'], `E_FIELD ${UG}:5`],
    ['a language that is not the file’s', [UG, 'language: ug', 'language: bo'], `E_FIELD ${UG}:2`],
    ['an id that is not the file’s', [GLOSSARY, 'id: words', 'id: word'], `E_FIELD ${GLOSSARY}:1`],
    ['a key given twice', [GLOSSARY, 'order: 1', 'order: 1\norder: 2'], `E_ID_DUPLICATE ${GLOSSARY}:3`],
    ['a colon in a bare text', [GLOSSARY, 'order: 1', 'order: 1: 2'], `E_FILE_SYNTAX ${GLOSSARY}:2`],
    [
      'a quote that is not closed',
      [BANK, 'kind: single-choice', 'kind: "single-choice'],
      `E_FILE_SYNTAX ${BANK}:7`,
    ],
    [
      'JSON that cannot be read',
      ['locales/ug/site.json', '",\n  "left"', '\n  "left"'],
      'E_FILE_SYNTAX locales/ug/site.json:2',
    ],
    [
      'a language file with a wrong direction',
      ['locales/ug/language.json', 'rtl', 'right'],
      'E_FIELD locales/ug/language.json:1',
    ],
  ])('name %s with its line', async (_, change, issue) => {
    expect(await found(change)).toContain(issue);
  });

  test.each<[Change, string]>([
    [[UG, '2026-11-22', '22.11.2026'], '2026-11-22'],
    [[BANK, 'version: 2026.11.1', 'version: first'], '2026.11.1'],
    [[GLOSSARY, 'ordered: false', 'ordered: no one'], 'true / false'],
    [[GLOSSARY, 'order: 1', 'order: first'], '123'],
    [[BANK, 'difficulty: 1', 'difficulty: 7'], '1 / 2 / 3'],
  ])('are shown beside what should stand there', async (change, expected) => {
    const { issues } = await readTree(treeWith(change));
    expect(issues[0]?.values?.expected).toBe(expected);
  });

  test('in one term leave the others readable, with their own lines', async () => {
    const broken = '  - id: broken\n    passage: village#s1\n';
    const { library, issues } = await readTree(
      treeWith([GLOSSARY, '  - id: village\n', `${broken}  - id: village\n`]),
    );
    expect(issues.map(brief)).toEqual([`E_FIELD ${GLOSSARY}:11`]);
    const [term] = library.glossaries[0]?.terms ?? [];
    expect(locate(library.places, term ?? {}, 'quote')).toEqual({ file: GLOSSARY, line: 15 });
  });

  test('in document.yaml leave the passages readable', async () => {
    const { library, issues } = await readTree(
      treeWith(['content/documents/village/document.yaml', 'order: 1', 'order: one']),
    );
    expect(issues.map(brief)).toEqual(['E_FIELD content/documents/village/document.yaml:1']);
    expect(library.documents[0]?.passages).toHaveLength(5);
  });

  test('in bytes that are no UTF-8 are named, not thrown', async () => {
    await withTree(SOUND_TREE, async (root) => {
      await writeFile(join(root, UG), Buffer.from([0xc4, 0xe3, 0xba, 0xc3]));
      const { issues } = await readLibrary(root);
      expect(issues.map(brief)).toEqual([`E_FILE_SYNTAX ${UG}:1`]);
    });
  });
});

test('a text that starts with a star is refused, and so is every alias bomb', () => {
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nd: *nowhere\n';
  const { source, issues } = parseYaml(bomb, 'a.yaml');
  expect(source.value).toBeNull();
  expect(issues.map(brief)).toContain('E_FILE_SYNTAX a.yaml:4');
});
