import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asksAcross } from '#questions/asks-across.ts';
import { readQuestions, type Question } from '#questions/models.ts';
import { askedIn } from '#islands/contest-stage/card.ts';
import { Bank } from '#core/quiz/bank.ts';

const RELEASED = 'content/question-banks/released';
const questions = readdirSync(RELEASED).flatMap((id) => {
  const newest = readdirSync(`${RELEASED}/${id}`).sort().at(-1) ?? '';
  return readQuestions(Bank.parse(JSON.parse(readFileSync(`${RELEASED}/${id}/${newest}`, 'utf8'))));
});
const find = (id: string): Question => {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(id);
  return question;
};

test.each([
  ['asks for the same term in another language', 'words-key-terms-minzu-tuanjie-same'],
  ['quotes a term of another language in its prompt', 'seven-entries-001'],
  ['is to be translated', 'key-terms-023'],
])('a question that %s is put to the hall in one language, and answered in all', (_, id) => {
  const shown = ['ug', 'zh', 'bo'];

  expect(asksAcross(find(id))).toBe(true);
  expect(askedIn(find(id), shown, false)).toEqual(['ug']);
  expect(askedIn(find(id), shown, true)).toEqual(shown);
});

test.each(['words-seven-entries-offices-means', 'key-terms-001', 'key-terms-020', 'seven-entries-022'])(
  'a question that stays in its language is put in all of them: %s',
  (id) => {
    expect(askedIn(find(id), ['zh', 'ug', 'bo'], false)).toEqual(['zh', 'ug', 'bo']);
  },
);

test('no question of a released bank that is shown in several languages quotes one of them in another', () => {
  const apart = questions.filter((question) => !asksAcross(question));
  const scripts = { zh: /[\u3400-\u9fff]/u, ug: /[\u0621-\u06d5]/u, bo: /[\u0f00-\u0fbc]/u };
  const quoting = apart.filter(({ prompt }) =>
    Object.entries(prompt).some(([own, text]) =>
      Object.entries(scripts).some(([other, letters]) => other !== own && letters.test(text)),
    ),
  );

  expect(quoting.map(({ id }) => id)).toEqual([]);
  expect(apart.length).toBeGreaterThan(250);
});
