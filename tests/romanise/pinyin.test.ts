import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { site } from '#library/site.ts';
import { pinyinOf } from '#romanise/pinyin.ts';
import { READINGS } from '#romanise/readings.ts';

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');
const han = (text: string) => [...text].filter((sign) => /\p{Script=Han}/u.test(sign)).length;

describe('pinyin', () => {
  test.each([
    ['喀什', 'kā shí'],
    ['玛沁县藏文中学', 'mǎ qìn xiàn zàng wén zhōng xué'],
    ['海南藏族自治州', 'hǎi nán zàng zú zì zhì zhōu'],
    ['西宁市城北区', 'xī níng shì chéng běi qū'],
    ['尼勒克县喀拉玛盖镇', 'ní lè kè xiàn kā lā mǎ gài zhèn'],
    ['看得见、摸得着的实事', 'kàn de jiàn mō de zháo de shí shì'],
    ['最充分地调动', 'zuì chōng fèn de diào dòng'],
    ['将任务量化细化', 'jiāng rèn wu liàng huà xì huà'],
    ['和睦共处、作为、参与', 'hé mù gòng chǔ zuò wéi cān yù'],
    ['产权调换', 'chǎn quán diào huàn'],
    ['产权、调处、协调', 'chǎn quán tiáo chǔ xié tiáo'],
  ])('reads %s as %s', (text, read) => {
    expect(pinyinOf(text).join(' ')).toBe(read);
  });

  test('gives one syllable for each Han character of every passage', () => {
    const wrong = site.documents
      .flatMap((document) => document.passages)
      .filter(({ text }) => pinyinOf(text).length !== han(text));
    expect(wrong).toEqual([]);
  });

  test('gives one syllable for each Han character among any other signs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('藏', '地', '了', '县', ' ', '2', '，', 'a', 'བ', '\n'), { maxLength: 30 }),
        (signs) => pinyinOf(signs.join('')).length === han(signs.join('')),
      ),
    );
  });

  test('reads the terms as the glossaries, which people wrote, read them', () => {
    const differing = site.glossaries
      .flatMap((glossary) => glossary.terms)
      .flatMap(({ texts }) => (texts.zh ? [texts.zh] : []))
      .map(({ term, romanisation }) => [term, bare(pinyinOf(term).join('')), bare(romanisation)])
      .filter(([, made, written]) => made !== written);
    expect(differing).toEqual([]);
  });

  test('has a syllable for every character of the list of readings', () => {
    const wrong = Object.entries(READINGS).filter(([phrase, read]) => han(phrase) !== read.split(' ').length);
    expect(wrong).toEqual([]);
  });
});
