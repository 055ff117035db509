import { describe, expect, test } from 'vitest';
import { conditionsIn, conditionsOf, type Conditions } from '#core/quiz/conditions.ts';
import { createRandom } from '#core/random.ts';
import { cloze } from '#questions/cloze/model.ts';
import { fillIn } from '#questions/fill-in/model.ts';
import { translation } from '#questions/translation/model.ts';
import { tilesOf } from '#questions/translation/tiles.ts';
import { fromWylie, wylie } from '#romanise/wylie.ts';
import { clozeQuestion, fillInQuestion, translationQuestion } from './builders.ts';

const chinese = conditionsIn('zh');
const between = (ask: string, answer: string): Conditions => ({ ...chinese, ask, answer });

describe('a sentence to fill in', () => {
  const question = fillInQuestion();

  test('earns what the quiz gives for an almost right gap', () => {
    const points = ([0, 1, 2] as const).map(
      (almost) => fillIn.grade(question, ['每个季度', '民族团解'], { ...chinese, almost }).points,
    );

    expect(points).toEqual([2, 3, 4]);
  });

  test('takes any accepted answer, and says which one a wrong answer comes nearest to', () => {
    expect(fillIn.grade(question, ['一季度一次', ''], chinese).points).toBe(2);
    expect(fillIn.judge?.(question, ['一季度两次', ''], chinese)[0]?.meant).toBe('一季度一次');
  });

  test('keeps the answers in the order of the gaps’ numbers, wherever a language has the gaps', () => {
    expect(fillIn.key(question, conditionsIn('ug'))).toEqual(['ھەر پەسىلدە', 'ئىتتىپاقلىق']);
    expect(fillIn.spoken(question, ['', 'ئىتتىپاق'], conditionsIn('ug'))).toEqual([
      { text: '2', language: 'ug', beside: { text: 'ئىتتىپاق', language: 'ug' } },
    ]);
  });

  test('is answered when every gap has something in it', () => {
    expect([['一', '二'], ['一', ' '], ['一']].map((answer) => fillIn.complete(question, answer))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the whole sentence as a help', () => {
  const helpOf = (conditions: Conditions) =>
    fillIn.show(fillInQuestion(), conditions, createRandom('x')).help;

  test('stands there in the language of asking when the answer is given in another', () => {
    expect(helpOf(between('zh', 'ug'))?.parts).toContainEqual({ filled: '每个季度' });
    expect(helpOf(between('ug', 'ug'))).toBeNull();
  });

  test('never tells the answer: not where a translation is missing, nor a word that is the same in both', () => {
    const figure = fillInQuestion({
      gaps: [{ id: '1', zh: '11160', ug: '11160' }, fillInQuestion().gaps[1]!],
    });

    expect(helpOf(between('bo', 'zh'))).toBeNull();
    expect(fillIn.show(figure, between('zh', 'ug'), createRandom('x')).help?.parts).toContainEqual({
      filled: null,
    });
  });
});

describe('a sentence with a bank of words', () => {
  const question = clozeQuestion();

  test('earns a point for each gap with its own word, none for a word given twice', () => {
    const points = [
      ['1', '2'],
      ['2', '1'],
      ['1', '3'],
      ['', '2'],
      ['1', '1'],
    ].map((answer) => cloze.grade(question, answer, chinese).points);

    expect(points).toEqual([2, 0, 1, 1, 0]);
  });

  test('is answered when every gap has a word of its own', () => {
    expect(
      [
        ['1', '4'],
        ['1', ''],
        ['1', '1'],
        ['1', '9'],
      ].map((answer) => cloze.complete(question, answer)),
    ).toEqual([true, false, false, false]);
  });
});

describe('a sentence to translate', () => {
  const question = translationQuestion();
  const directions = (conditions: Conditions) => {
    const { source, language } = translation.show(question, conditions, createRandom('x'));
    return [source.language, language];
  };

  test('goes from the language of asking into that of answering', () => {
    expect(directions(between('bo', 'ug'))).toEqual(['bo', 'ug']);
  });

  test('comes out of the original where both are one language, and out of another where that is the original', () => {
    expect(directions(conditionsIn('bo'))).toEqual(['zh', 'bo']);
    expect(directions(conditionsIn('zh'))).toEqual(['ug', 'zh']);
  });

  test('says which languages a page needs for it', () => {
    expect(translation.tongues?.(question, conditionsIn('ug'))).toEqual(['ug', 'zh']);
    expect(translation.tongues?.(question, conditionsIn('zh'))).toEqual(['zh', 'ug']);
    expect(translation.tongues?.(question, between('bo', 'ug'))).toEqual(['bo', 'ug']);
  });

  test.each([
    ['zh', '有困难要帮助'],
    ['ug', 'قىيىنچىلىق بولسا ياردەم قىلايلى'],
    ['bo', 'དཀའ་ངལ་ཡོད་ན་རོགས་རམ་བྱེད'],
  ])('joins its tiles as %s is written, and finds them again in the sentence', (language, sentence) => {
    const { tiles } = translation.show(question, conditionsIn(language), createRandom('x'));
    const found = tilesOf(language, sentence, tiles)!.map((id) => tiles[Number(id)]!.text);

    expect(translation.key(question, conditionsIn(language))).toBe(sentence);
    expect(found).toEqual(question.tiles[language]!.split(' | ').map((tile) => tile.trim()));
    expect(tilesOf(language, `${sentence}x`, tiles)).toBeNull();
  });

  const fight = translationQuestion({
    tiles: {
      zh: '有 | 矛盾 | 不 | 动手',
      ug: 'زىددىيەت | بولسا | قول | سالمايلى',
      bo: 'འགལ་ཟླ་ | ཡོད་ན་ | ལག་འཐབ་ | མི་ | བྱེད་པ',
    },
    extra: { zh: '要', ug: 'سالايلى', bo: 'རུང་' },
  });
  test.each([
    ['zh', '不 left out', '有矛盾动手'],
    ['zh', 'a tile that does not belong', '有矛盾不要动手'],
    ['zh', '不 exchanged', '有矛盾要动手'],
    ['ug', 'the negative suffix left out', 'زىددىيەت بولسا قول سالايلى'],
    ['ug', 'a word left out', 'زىددىيەت بولسا سالمايلى'],
    ['bo', 'མི་ left out', 'འགལ་ཟླ་ཡོད་ན་ལག་འཐབ་བྱེད་པ'],
    ['bo', 'མི་ put elsewhere', 'འགལ་ཟླ་ཡོད་ན་མི་ལག་འཐབ་བྱེད་པ'],
  ])('in %s with %s is wrong, and stays almost right in attempts of the first edition', (to, _, answer) => {
    const rules = { ...conditionsIn('zh'), ask: to === 'zh' ? 'bo' : 'zh', answer: to };
    const before = conditionsOf({}, rules.ask, to);

    expect(translation.judge?.(fight, answer, rules)[0]?.outcome).toBe('wrong');
    expect(translation.grade(fight, answer, rules).points).toBe(0);
    expect(translation.grade(fight, answer, before).points).toBe(1);
  });

  test('is judged by its tiles however the page sets it, and by its letters where only words are parted otherwise', () => {
    const year = translationQuestion({ tiles: { zh: '2026 年', ug: '2026-يىلى | ئىش | قىلدۇق' } });
    const judge = (answer: string) => translation.judge?.(year, answer, conditionsIn('ug'))[0]?.outcome;

    expect(
      ['2026-\u2060يىلى قىلدۇق', '2026-\u2060يىلى ئىش قىلدۇق', '2026-يىلى ئىشقىلدۇق'].map(judge),
    ).toEqual(['wrong', 'right', 'almost']);
  });

  test('is judged alike, assembled or typed, and takes other sentences that the bank accepts', () => {
    const points = ['有困难要帮助', '有困难，要帮助。', '有困难要帮忙', '困难'].map(
      (answer) => translation.grade(question, answer, chinese).points,
    );

    expect(points).toEqual([2, 2, 2, 0]);
  });
});

test('sound Wylie becomes Tibetan and leads back; what is not sound stays as it was typed', () => {
  expect(fromWylie('bod yig')).toBe('བོད་ཡིག');
  expect(fromWylie('Bod Yig')).toBe('བོད་ཡིག');
  expect(wylie(fromWylie("dka' ngal yod na"))).toBe("dka' ngal yod na");
  expect(fromWylie('bkgra')).toBe('bkgra');
});
