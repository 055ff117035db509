import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scriptKey } from '#core/language/answer-key.ts';
import { graphemes } from '#core/language/graphemes.ts';
import { difference, distance } from '#core/quiz/difference.ts';
import { judgeTyped, pointsOf, type Outcome } from '#core/quiz/judge.ts';
import { tibetanMess, tibetanSyllable, uyghurMess, uyghurWord } from '../language/arbitraries.ts';

const script = { romanised: false };
const latin = { romanised: true };

// Close to one another, so that some are almost the same; and what no writer means.
const zh = fc.string({ unit: fc.constantFrom(...'民族团结进步,。 2３a“'), maxLength: 14 });
const ug = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ئاەبتىې -،.2'), maxLength: 14 }),
  fc.array(uyghurWord, { maxLength: 3 }).map((words) => words.join(' ')),
);
const bo = fc.oneof(
  fc.string({ unit: fc.constantFrom('བོ', 'ད', 'ཡི', 'ག', 'སྒྲི', '་', '་', '།', ' ', '2', '༢'), maxLength: 14 }),
  fc.array(tibetanSyllable, { maxLength: 4 }).map((syllables) => syllables.join('་')),
);

describe.each<readonly [language: string, meant: string, typed: string, outcome: Outcome]>([
  ['zh', '每季度', '“每季度”。', 'right'],
  ['zh', '每季度', '每年度', 'wrong'],
  ['zh', '民族团结', '民族团解', 'almost'],
  ['zh', '679套', '678套', 'wrong'],
  ['zh', '11160', '11,160', 'right'],
  ['zh', '3.5', '35', 'wrong'],
  ['zh', '做好服务民族团结进步工作', '做好服物民族团解进步工作', 'almost'],
  ['zh', '做好服务民族团结进步工作', '作好服物民族团解进步工作', 'wrong'],
  ['ug', 'كىتاب', 'کىتاب!', 'right'],
  ['ug', 'ئانا', 'انا', 'right'],
  ['ug', 'كۆچۈر', 'كوچۇر', 'almost'],
  ['ug', 'كىتاب', 'كىتاپ', 'almost'],
  ['ug', 'نان', 'قان', 'wrong'],
  ['ug', '2026-يىلى', '٢٠٢٦ يىلى', 'right'],
  ['ug', 'كىتاب', 'kitab', 'wrong'],
  ['bo', 'བོད་ཡིག', 'བོད་ཡིག་།', 'right'],
  ['bo', 'གོམས་སྲོལ', 'གོམས་སོལ', 'almost'],
  ['bo', 'གོམས་སྲོལ', 'གོམསསྲོལ', 'almost'],
  ['bo', 'ལོ', 'ལོང', 'wrong'],
  ['bo', 'ཟླ་བ་༡༠', 'ཟླ་བ་10', 'right'],
])('%s: %s', (language, meant, typed, outcome) => {
  test(`is ${outcome} as ${typed}`, () => {
    expect(judgeTyped(typed, [meant], language, script).outcome).toBe(outcome);
  });
});

// 不动手 is “do not fight”, མི “not”, سالمايلى “let us not raise a hand”: without them each says the opposite.
describe.each<readonly [language: string, meant: string, typed: string, before: Outcome, now: Outcome]>([
  ['zh', '有矛盾不动手', '有矛盾动手', 'almost', 'wrong'],
  ['zh', '有矛盾不动手', '有矛盾要动手', 'almost', 'wrong'],
  ['zh', '有矛盾不动手', '有茅盾不动手', 'almost', 'almost'],
  ['zh', '民族团结进步', '民族团结步', 'almost', 'wrong'],
  ['zh', '民族团结进步', '民族大团结进步', 'almost', 'wrong'],
  ['zh', '做好服务民族团结进步工作', '做好服物民族团解进步工作', 'almost', 'almost'],
  ['zh', '做好服务民族团结进步工作', '好做服务民族团结进步工作', 'almost', 'almost'],
  ['zh', '做好服务民族团结进步工作', '好服务民族团结进步工作啊', 'almost', 'wrong'],
  ['zh', '邻里之间有矛盾不动手不骂人', '邻里之间不矛盾有动手不骂人', 'almost', 'wrong'],
  ['ug', 'قول سالمايلى', 'قول سالايلى', 'almost', 'wrong'],
  ['ug', 'قول سالمايلى', 'قول سالمايلې', 'almost', 'almost'],
  ['ug', 'كۆممەيلى', 'كۆمەيلى', 'almost', 'wrong'],
  ['ug', 'ئۇ كەلمىدى', 'ئۇ كەلدى', 'wrong', 'wrong'],
  ['ug', 'بۇ ياخشى ئادەم ئەمەس ئىدى بۇ يەردە', 'بۇ ياخشى ئادەم ئىدى بۇ يەردە', 'almost', 'wrong'],
  ['ug', 'كەنتىمىزدە چوڭ مەسىلە يوق ئىدى', 'كەنتىمىزدە چوڭ مەسىلە بار ئىدى', 'almost', 'wrong'],
  ['ug', 'خەتەرسىز يولدا مېڭىش كېرەك', 'خەتەر يولدا مېڭىش كېرەك', 'almost', 'wrong'],
  ['ug', 'مەكتەپ', 'نەكتەپ', 'almost', 'almost'],
  ['ug', 'يامانلىق قىلمايلى بۇ يەردە', 'يامانلىك قىلمايلى بۇ يېردە', 'almost', 'wrong'],
  ['bo', 'ངན་པ་མི་བྱེད་པ', 'ངན་པ་བྱེད་པ', 'almost', 'wrong'],
  ['bo', 'ལམ་མ་བྱེད་པར', 'ལམ་བྱེད་པར', 'almost', 'wrong'],
  ['bo', 'དཀའ་ངལ་མེད་པ', 'དཀའ་ངལ་ཡོད་པ', 'almost', 'wrong'],
  ['bo', 'ངན་པ་མི་བྱེད་པ', 'ངན་པ་མི་བྱེདཔ', 'almost', 'almost'],
])('%s: %s, by both editions of the rules', (language, meant, typed, before, now) => {
  test(`was ${before} and is ${now} as ${typed}`, () => {
    expect(judgeTyped(typed, [meant], language, script).outcome).toBe(before);
    expect(judgeTyped(typed, [meant], language, { ...script, marking: 2 }).outcome).toBe(now);
  });
});

test('a reading has room for one slip, not for a syllable that says no', () => {
  const accepted = ['有矛盾不动手', 'yǒu máodùn bù dòngshǒu'];
  const by = (typed: string) => judgeTyped(typed, accepted, 'zh', { ...latin, marking: 2 }).outcome;

  expect(['you maodun budongshou', 'you maodun bu dongsou', 'you maodun dongshou'].map(by)).toEqual([
    'right',
    'almost',
    'wrong',
  ]);
});

describe('Latin letters', () => {
  test('count for Uyghur where the quiz allows them, and an answer that is Latin itself always does', () => {
    expect(judgeTyped('kitab', ['كىتاب'], 'ug', latin).outcome).toBe('right');
    expect(judgeTyped('kitob', ['كىتاب'], 'ug', latin).outcome).toBe('almost');
    expect(judgeTyped('WTO', ['wto'], 'ug', latin).outcome).toBe('right');
    expect(judgeTyped('WTO', ['wto'], 'ug', script).outcome).toBe('right');
  });

  const accepted = ['每季度', 'měi jì dù'];
  test.each([
    ['mei jidu', 'right'],
    ['Měi jìdù', 'right'],
    ['mei3 ji4 du4', 'right'],
    ['méi jì dù', 'almost'],
    ['mei jidi', 'almost'],
    ['mei yue', 'wrong'],
  ])('count for Chinese where its reading is accepted: %s is %s', (typed, outcome) => {
    expect(judgeTyped(typed, accepted, 'zh', latin).outcome).toBe(outcome);
    expect(judgeTyped(typed, accepted, 'zh', script).outcome).toBe('wrong');
  });

  test.each([
    ['zhùhè', 'right'],
    ['zhu he', 'right'],
    ['zhu4he4', 'right'],
    ['zhúhè', 'almost'],
    ['zhufe', 'almost'],
    ['zhufu', 'wrong'],
    ['祝贺', 'right'],
  ])(
    'count for Chinese by the second edition without a reading in the bank: %s is %s for 祝贺',
    (typed, now) => {
      const by = (conditions: object) => judgeTyped(typed, ['祝贺'], 'zh', { ...latin, ...conditions });

      expect(by({ marking: 2 }).outcome).toBe(now);
      expect(by({ marking: 2, romanised: false }).outcome).toBe(typed === '祝贺' ? 'right' : 'wrong');
      expect(by({}).outcome).toBe(typed === '祝贺' ? 'right' : 'wrong');
    },
  );

  test('are told the answer in characters where they are wrong, and may read a character in each of its ways', () => {
    const by = (typed: string, meant: string) => judgeTyped(typed, [meant], 'zh', { ...latin, marking: 2 });

    expect(by('xyz', '祝贺')).toMatchObject({ outcome: 'wrong', meant: '祝贺' });
    expect(['84 gongdi', '84 gōngde'].map((typed) => by(typed, '84工地').outcome)).toEqual([
      'right',
      'right',
    ]);
    expect(by('gui', '龟').outcome).toBe('wrong');
  });

  test('never make a Chinese answer wrong', () => {
    expect(judgeTyped('每季度', accepted, 'zh', latin).outcome).toBe('right');
  });
});

/** Several seats in a row, which no word has, leave one each time a key is made. */
function settled(language: string, text: string): string {
  const key = scriptKey(language, text);
  return key === text ? key : settled(language, key);
}

describe.each([
  ['zh', zh, fc.oneof(zh, fc.string({ unit: 'binary' }))],
  ['ug', ug, fc.oneof(ug, uyghurMess)],
  ['bo', bo, fc.oneof(bo, tibetanMess)],
])('any two texts in %s', (language, written, texts) => {
  test('are judged alike whichever was typed', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        fc.pre(a.trim() !== '' && b.trim() !== '');

        expect(judgeTyped(a, [b], language, script).outcome).toBe(
          judgeTyped(b, [a], language, script).outcome,
        );
      }),
    );
  });

  test('are right if they are the same, and nothing is right that is not there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { outcome, letters } = judgeTyped(text, [text], language, script);

        expect(outcome).toBe(text.trim() === '' ? 'wrong' : 'right');
        expect(letters.every(({ kind }) => kind === 'same')).toBe(true);
        expect(judgeTyped('', [text], language, script).outcome).toBe('wrong');
      }),
    );
  });

  test('have a difference that leads from one to the other, no longer than it must be', () => {
    fc.assert(
      fc.property(written, written, (typed, meant) => {
        const letters = difference(language, typed, meant);
        const [had, right] = [letters.filter(without('missing')), letters.filter(without('extra'))];
        const off = distance(graphemes(scriptKey(language, typed)), graphemes(scriptKey(language, meant)));

        expect(settled(language, had.map(({ text }) => text).join(''))).toBe(settled(language, typed));
        expect(
          settled(language, right.map((one) => (one.kind === 'other' ? one.meant : one.text)).join('')),
        ).toBe(settled(language, meant));
        expect(letters.filter(without('same'))).toHaveLength(off);
      }),
    );
  });
});

test('one letter exchanged, left out or put in is almost right in every longer text', () => {
  const letters = [...'اەبپتجخدرزسشغفقكگلمن'];
  const text = fc.array(fc.constantFrom(...letters), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(29), fc.constantFrom(...letters), fc.nat(2), (right, at, letter, how) => {
      fc.pre(at < right.length);
      const typed = right.toSpliced(at, how === 0 ? 0 : 1, ...(how === 1 ? [] : [letter]));
      fc.pre(typed.join('') !== right.join(''));

      expect(judgeTyped(typed.join(''), [right.join('')], 'ug', script).outcome).toBe('almost');
    }),
  );
});

test('judges whatever is typed, in any language', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ unit: 'binary' })),
      fc.constantFrom('zh', 'ug', 'bo', 'xx'),
      fc.boolean(),
      (typed, accepted, language, romanised) => {
        expect(['right', 'almost', 'wrong']).toContain(
          judgeTyped(typed, accepted, language, { romanised }).outcome,
        );
      },
    ),
  );
});

test('takes the accepted answer that comes nearest, the first of equals', () => {
  expect(judgeTyped('民族团解', ['团结一致', '民族团结'], 'zh', script)).toMatchObject({
    outcome: 'almost',
    meant: '民族团结',
  });
  expect(judgeTyped('别的', ['民族', '团结'], 'zh', script).meant).toBe('民族');
});

test('shows letters as they are written: seats stay, a stack is one letter, a space and a dot are letters too', () => {
  expect(difference('ug', 'انا', 'ئاتا')).toEqual([
    { kind: 'same', text: 'ا' },
    { kind: 'other', text: 'ن', meant: 'ت' },
    { kind: 'same', text: 'ا' },
  ]);
  expect(difference('bo', 'སོལ', 'སྲོལ')[0]).toEqual({ kind: 'other', text: 'སོ', meant: 'སྲོ' });
  expect(difference('bo', 'བོདཡིག', 'བོད་ཡིག')[2]).toEqual({ kind: 'missing', text: '་' });
  expect(difference('ug', 'بۇ كۈن', 'بۇكۈن')[2]).toEqual({ kind: 'extra', text: ' ' });
});

test('gives two points, what the quiz gives for almost, or none', () => {
  const points = (['right', 'almost', 'wrong'] as const).flatMap((outcome) =>
    ([0, 1, 2] as const).map((almost) => pointsOf({ outcome }, { almost })),
  );

  expect(points).toEqual([2, 2, 2, 0, 1, 2, 0, 0, 0]);
});

function without(kind: string) {
  return (letter: { readonly kind: string }) => letter.kind !== kind;
}
