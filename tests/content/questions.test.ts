import { expect, test } from 'vitest';
import type { Conditions } from '#core/quiz/conditions.ts';
import { createRandom } from '#core/random.ts';
import { readLibrary } from '#library/read-library.ts';
import { SingleChoice } from '#questions/single-choice/schema.ts';
import { singleChoiceRules } from '#questions/single-choice/rules.ts';

const { library } = await readLibrary('.');
const LANGUAGES = ['zh', 'ug', 'bo'] as const;
const PAIRS = LANGUAGES.flatMap((ask) =>
  LANGUAGES.map((answer): Conditions => ({ ask, answer, almost: 1, romanised: false })),
);

/** How a question says what it is about; several banks are drawn into one paper. */
const NAMED: Readonly<Record<string, Readonly<Record<(typeof LANGUAGES)[number], RegExp>>>> = {
  'maqin-school': { zh: /玛沁县藏文中学/, ug: /ماچىن/, bo: /རྨ་ཆེན་རྫོང/ },
  'gonghe-county': { zh: /共和县/, ug: /گۇڭخې/, bo: /གསེར་ཆེན་རྫོང/ },
  // One asks who signed, and says which document by its heading.
  'chengbei-bureau': { zh: /城北区|发言材料/, ug: /چېڭبېي|سۆز ماتېرىيالى/, bo: /བྱང་མ་ཁུལ|གཏམ་བཤད་ཡིག་ཆ/ },
  'karamagai-town': { zh: /喀拉玛盖镇/, ug: /قاراماغاي/, bo: /ཁ་ལ་མ་ཀའེ/ },
  'term-explanations': {
    zh: /名词解释|规民约|“七进”|“七大工程”/,
    ug: /ئىزاھ|ئەھد[ىە]|«يەتتىگە كىرىش»|«يەتتە زور قۇرۇلۇش»/,
    bo: /འགྲེལ་བཤད|དམངས་ཆིངས|“འཇུག་པ་བདུན”|“བཟོ་སྐྲུན་ཆེན་པོ་བདུན”/,
  },
  convention: { zh: /规民约/, ug: /ئەھد[ىە]/, bo: /དམངས་ཆིངས/ },
  'seven-entries': { zh: /“七进”/, ug: /«يەتتىگە كىرىش»/, bo: /“འཇུག་པ་བདུན”/ },
  'seven-projects': { zh: /“七大工程”/, ug: /«يەتتە زور قۇرۇلۇش»/, bo: /“བཟོ་སྐྲུན་ཆེན་པོ་བདུན”/ },
};

test.each(PAIRS)('asked in $ask and answered in $answer, no choice is told by its question', (pair) => {
  const choices = library.banks
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const read = SingleChoice.safeParse(question);
      return read.success ? [read.data] : [];
    });
  expect(choices.length).toBeGreaterThan(0);
  for (const question of choices) {
    const { prompt, word } = singleChoiceRules.show(question, pair, createRandom('any'));
    const [right] = singleChoiceRules.solution(question, pair);
    expect(prompt.text, question.id).not.toContain(right?.text);
    expect(word?.language, question.id).not.toBe(pair.answer);
  }
});

test('a question of a paper from several banks says which document it means, in every language', () => {
  const mixed = new Set(library.blueprints.flatMap(({ banks }) => (banks.length > 1 ? banks : [])));
  expect([...mixed].sort()).toEqual(Object.keys(NAMED).sort());
  const silent = library.banks
    .filter(({ id }) => mixed.has(id))
    .flatMap(({ id, questions }) =>
      questions
        // What is to be translated is given whole.
        .filter(({ kind }) => kind !== 'translation')
        .flatMap((question) =>
          LANGUAGES.filter((language) => !NAMED[id]?.[language].test(question.prompt[language] ?? '')).map(
            (language) => `${question.id} ${language}`,
          ),
        ),
    );
  expect(silent).toEqual([]);
});
