import { expect, test } from 'vitest';
import { site } from '#library/site.ts';
import { romanise } from '#romanise/romanise.ts';

test.each([
  ['zh', '三语 2026', 'sān yǔ'],
  ['ug', 'مەكتەپ، 2026', 'mektep, 2026'],
  ['bo', 'བོད་ཡིག 2026', 'bod yig 2026'],
  ['bo', 'བོད་ལྗོངས།', 'bod ljongs/'],
  ['xx', 'abc', ''],
])('reads %s text %s as %s', (language, text, read) => {
  expect(romanise(language, text)).toBe(read);
});

test('leaves no Tibetan or Uyghur letter unread in any passage', () => {
  const unread = site.documents.flatMap((document) =>
    ['ug', 'bo'].flatMap((language) =>
      Object.values(document.translations[language]?.passages ?? {})
        .map(({ text }) => romanise(language, text))
        .filter((read) => /[\p{Script=Tibetan}\p{Script=Arabic}[\]\\]/u.test(read)),
    ),
  );
  expect(unread).toEqual([]);
});
