import { expect, test } from 'vitest';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { questionRandom } from '#core/quiz/paper.ts';
import { readLibrary } from '#library/read-library.ts';
import { modelOf, readQuestions } from '#questions/models.ts';
import { paperQuestion } from '#questions/on-paper.ts';

const { library } = await readLibrary(process.cwd());
const questions = library.banks.flatMap(readQuestions);
const LANGUAGES = ['zh', 'ug', 'bo'];

function all() {
  return questions.flatMap((question) =>
    LANGUAGES.map((language) => {
      const random = questionRandom({ quiz: 'exam', seed: 'ab12-A' }, question.id);
      const conditions = conditionsIn(language);
      return {
        question,
        conditions,
        model: modelOf(question),
        paper: paperQuestion(question, conditions, random),
      };
    }),
  );
}

test('the right answer of every question there is, written as letters and read again, earns everything', () => {
  for (const { question, conditions, model, paper } of all()) {
    const written = paper.write(model.answer.parse(model.key(question, conditions)) as never);
    const read = paper.read(written);
    const { points, possible } = model.grade(question, model.answer.parse(read), conditions);
    expect([question.id, written, points]).toEqual([question.id, written, possible]);
  }
});

test('the letters stand in the order the screen of the same seed shows', () => {
  for (const { question, paper } of all().slice(0, 300)) {
    const other = paperQuestion(
      question,
      conditionsIn('bo'),
      questionRandom({ quiz: 'exam', seed: 'ab12-A' }, question.id),
    );
    expect(other.lettered.length).toBe(paper.lettered.length);
  }
});

test('nothing written is a question left open', () => {
  for (const { paper } of all()) expect(paper.read('  ')).toBeNull();
});

test('a letter that is not on the paper is no answer', () => {
  for (const { paper } of all().filter(({ paper }) => paper.form === 'letters')) {
    expect(paper.read('Z')).toBeUndefined();
    expect(paper.read('?')).toBeUndefined();
  }
});

test('small and wide letters and commas are read as what was meant', () => {
  const several = all().find(({ question }) => question.kind === 'multiple-choice')!.paper;

  expect(several.read('ｂ, a')).toEqual(several.read('AB'));
});

test('a place may be left open with a stroke, and what is not written at the end is open too', () => {
  const { paper } = all().find(({ question }) => question.kind === 'matching')!;
  const read = paper.read('-A') as readonly string[];

  expect(read).toHaveLength(paper.numbered.length);
  expect(read.filter((id) => id !== '')).toHaveLength(1);
  expect(paper.write([...read])).toBe(`-A${'-'.repeat(paper.numbered.length - 2)}`);
});
