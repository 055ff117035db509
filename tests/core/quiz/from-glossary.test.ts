import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Glossary, Term } from '#core/glossary/term.ts';
import { answerKey } from '#core/language/answer-key.ts';
import { Bank } from '#core/quiz/bank.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import { wordBank } from '#core/quiz/from-glossary.ts';
import { publishedBank, bankSha } from '#core/quiz/published-bank.ts';
import type { Release } from '#core/quiz/release.ts';
import type { Phrases } from '#core/quiz/word-set.ts';
import { numbered } from '#core/quiz/word-version.ts';
import { createRandom } from '#core/random.ts';
import { readLibrary } from '#library/read-library.ts';
import { modelOf, readQuestions, type Question } from '#questions/models.ts';
import { wording } from '#questions/wording.ts';

const { library } = await readLibrary('.');
const TAGS = ['zh', 'ug', 'bo'];
// Checked against each other by the content check.
const phrases = Object.fromEntries(
  TAGS.map((tag) => [tag, library.locales[tag]?.words]),
) as unknown as Phrases;
const seven = library.glossaries.find(({ id }) => id === 'seven-entries')!;

function bankOf(glossary: Glossary) {
  const bank = wordBank(glossary, phrases);
  return bank && Bank.parse({ ...bank, version: '2026.11.1' });
}

/** What no question may lack: one right answer, nothing alike among what is offered, every text in every language. */
function expectSound(questions: readonly Question[], languages: readonly string[]) {
  for (const question of questions) {
    const model = modelOf(question);
    for (const ask of languages) {
      for (const answer of languages) {
        const conditions: Conditions = { ask, answer, almost: 1, romanised: false };
        const right = model.key(question, conditions);
        const { points, possible } = model.grade(question, right, conditions);
        expect(points, question.id).toBe(possible);
        expect(model.complete(question, right), question.id).toBe(true);
        expect(JSON.stringify(model.show(question, conditions, createRandom('a')))).not.toContain('{{');
      }
    }
    for (const text of model.texts(question)) {
      expect(Object.keys(text).sort(), question.id).toEqual([...languages].sort());
    }
    for (const language of languages) {
      const keys = offered(question).map((text) => answerKey(language, text[language] ?? ''));
      expect(new Set(keys).size, `${question.id} ${language}`).toBe(keys.length);
    }
  }
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
}

function offered(question: Question) {
  if (question.kind === 'single-choice') return question.options.map(wording);
  if (question.kind === 'ordering') return question.items.map(wording);
  if (question.kind === 'matching') return question.pairs.map(({ right }) => right);
  throw new Error(question.kind);
}

describe.each(library.glossaries)('the glossary $id', (glossary) => {
  const bank = bankOf(glossary)!;

  test('has sound questions in three languages, each from the place of a term', () => {
    expectSound(readQuestions(bank), TAGS);
    const places = new Set(glossary.terms.map(({ passage, quote }) => `${passage} ${quote}`));
    expect(bank.questions.filter(({ passage, quote }) => !places.has(`${passage} ${quote}`))).toEqual([]);
  });

  test('asks for every term', () => {
    const same = bank.questions.filter(({ id }) => id.endsWith('-same'));
    expect(same.map(({ id }) => id)).toEqual(
      glossary.terms.map(({ id }) => `words-${glossary.id}-${id}-same`),
    );
  });

  test('spreads the right options over the letters', () => {
    const counts = Map.groupBy(
      bank.questions.filter(({ kind }) => kind === 'single-choice'),
      ({ answer }) => answer,
    );
    const total = bank.questions.filter(({ kind }) => kind === 'single-choice').length;
    expect(counts.size).toBe(4);
    for (const same of counts.values()) expect(same.length).toBeLessThan(total / 2);
  });
});

test('an ordered set is asked for its order, another is not', () => {
  const rules = (glossary: Glossary) =>
    new Set(bankOf(glossary)?.questions.map(({ id }) => id.slice(id.lastIndexOf('-') + 1)));
  expect([...rules(seven)].sort()).toEqual(['means', 'missing', 'order', 'pairs', 'same']);
  expect([...rules({ ...seven, ordered: false })].sort()).toEqual(['means', 'pairs', 'same']);
});

test('a word is shown in another language than its options, whatever a learner reads and learns', () => {
  const [question] = readQuestions(bankOf(seven)!);
  const shownIn = (ask: string, answer: string) => {
    const shown = modelOf(question!).show(question!, { ask, answer, almost: 1, romanised: false }, () => 0);
    return (shown as { word: { language: string } }).word.language;
  };
  for (const answer of TAGS) {
    for (const ask of TAGS) {
      expect(shownIn(ask, answer)).not.toBe(answer);
      if (ask !== answer) expect(shownIn(ask, answer)).toBe(ask);
    }
  }
});

test('a term that is not translated yet is left out, and so is a language that hardly any term has', () => {
  const without = (term: Term, ...gone: string[]) => ({
    ...term,
    texts: Object.fromEntries(Object.entries(term.texts).filter(([tag]) => !gone.includes(tag))),
  });
  const [first, ...rest] = seven.terms;
  const one = bankOf({ ...seven, terms: [without(first!, 'bo'), ...rest] })!;
  const all = bankOf({ ...seven, terms: seven.terms.map((term) => without(term, 'bo')) })!;

  expect(one.questions.some(({ id }) => id.includes(first!.id))).toBe(false);
  expectSound(readQuestions(one), TAGS);
  expectSound(readQuestions(all), ['zh', 'ug']);
});

test('three words are too few for a quiz', () => {
  expect(bankOf({ ...seven, terms: seven.terms.slice(0, 3) })).toBeNull();
});

const word = (letters: string) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 });
const text = (letters: string) =>
  fc.record({
    term: word(letters),
    romanisation: fc.constant('a'),
    definition: word(letters),
    example: word(letters),
  });
const texts = fc.record({ zh: text('村镇县乡机关学校'), ug: text('ابتكلم'), bo: text('ཀཁགང') });
const glossaries = fc
  .record({ ordered: fc.boolean(), texts: fc.array(texts, { maxLength: 24 }) })
  .map(({ ordered, texts: all }): Glossary => ({
    ...seven,
    id: 'random',
    ordered,
    terms: all.map((one, at) => ({ ...seven.terms[0]!, id: `t${at}`, texts: one })),
  }));

test('any glossary gives sound questions, and the same ones again', () => {
  fc.assert(
    fc.property(glossaries, (glossary) => {
      const bank = bankOf(glossary);
      if (bank === null) return;
      expectSound(readQuestions(bank), TAGS);
      expect(publishedBank(bankOf(glossary)!)).toBe(publishedBank(bank));
    }),
    { numRuns: 60 },
  );
});

describe('the version of the questions of a glossary', () => {
  const bank = wordBank(seven, phrases)!;
  const release = (version: string, changes: Partial<Bank> = {}): Release => {
    const released = { ...bank, version, ...changes };
    return { id: bank.id, version, file: '', text: '', sha: bankSha(released), bank: released };
  };

  test('is the month of the glossary at first', () => {
    expect(numbered(bank, { translated: '2026-09-05' }, []).version).toBe('2026.9.1');
  });

  test('stays the released one while the questions stay', () => {
    expect(
      numbered(bank, seven, [release('2026.11.1', { questions: [] }), release('2026.11.2')]).version,
    ).toBe('2026.11.2');
  });

  test('goes up by itself when the glossary was changed', () => {
    const old = [release('2026.11.3', { questions: [] })];
    expect(numbered(bank, { translated: '2026-11-30' }, old).version).toBe('2026.11.4');
    expect(numbered(bank, { translated: '2027-02-01' }, old).version).toBe('2027.2.1');
  });
});
