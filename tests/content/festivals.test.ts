import { expect, test } from 'vitest';
import { readLibrary } from '#library/read-library.ts';

const { library } = await readLibrary('.');
const { festivals } = library.festivalCalendar;
const terms = library.glossaries.flatMap((glossary) => glossary.terms);
const plain = (text: string | undefined) => text?.replace(/།$/u, '');

test('a festival and the month are called what the glossaries call them', () => {
  const names = [
    ...festivals.map(({ name }) => name),
    { zh: '民族团结教育月', ...titles('education-month', 'title') },
  ];
  for (const name of names) {
    const term = terms.find(({ texts }) => texts.zh?.term === name.zh);
    if (term === undefined) continue;
    for (const { tag } of library.languages) {
      expect(plain(name[tag]), `${name.zh} ${tag}`).toBe(plain(term.texts[tag]?.term));
    }
  }
  expect(names.filter(({ zh }) => terms.some(({ texts }) => texts.zh?.term === zh))).toHaveLength(4);
});

/** A word of the interface in every language. */
function titles(area: string, key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    library.languages.map(({ tag }) => {
      const word = library.locales[tag]?.[area]?.[key];
      return [tag, typeof word === 'string' ? word : ''];
    }),
  );
}
