import { expect, test } from 'vitest';
import { toLatin } from '#core/language/uyghur-latin.ts';
import { site } from '#library/site.ts';
import { wylie } from '#romanise/wylie.ts';

test.each([
  ['བོད་ཡིག 2026', 'bod yig 2026'],
  ['བོད་ལྗོངས།', 'bod ljongs/'],
])('reads %s as %s', (text, read) => {
  expect(wylie(text)).toBe(read);
});

test.each([
  ['bo', wylie],
  ['ug', toLatin],
] as const)('leaves no letter unread in any passage in %s', (language, read) => {
  const unread = site.documents.flatMap((document) =>
    Object.values(document.translations[language]?.passages ?? {})
      .map(({ text }) => read(text))
      .filter((latin) => /[\p{Script=Tibetan}\p{Script=Arabic}[\]\\]/u.test(latin)),
  );
  expect(unread).toEqual([]);
});
