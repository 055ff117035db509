import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingsOf } from '#core/language/character-readings.ts';
import { conditionsIn } from '#core/quiz/conditions.ts';
import type { QuestionBase } from '#core/quiz/question.ts';
import { modelOf } from '#questions/models.ts';
import { piecesOf } from '#questions/pieces.ts';
import { pinyinOf } from '#romanise/pinyin.ts';

const chinese = { ...conditionsIn('zh'), romanised: true };
const typed = banksOf('content/question-banks/released').flatMap(({ questions }) => questions.filter(isTyped));

test('every released answer that is typed in Chinese may be typed by the pinyin that the pages show', () => {
  const wanting = typed.flatMap(answersOf).flatMap((answer) => {
    const signs = answer.match(/\p{Script=Han}/gu) ?? [];
    // What `character-readings.ts` has to be given, as it stands there.
    return pinyinOf(answer).flatMap((reading, at) => {
      const sign = signs[at] ?? '';
      return readingsOf(sign).includes(reading) ? [] : [`${reading}${sign}`];
    });
  });

  expect(wanting).toEqual([]);
});

test.each(['fill-in', 'translation'] as const)('such an answer earns everything in a %s', (kind) => {
  const own = typed.filter((question) => question.kind === kind);
  const lost = own.filter((question) => {
    const model = modelOf({ kind });
    const read = model.question.parse(question);
    const key = model.key(read, chinese);
    const answer = Array.isArray(key) ? key.map((part: string) => inPinyin(part)) : inPinyin(String(key));
    const { points, possible } = model.grade(read, answer, chinese);
    return points !== possible;
  });

  expect(own.length).toBeGreaterThan(5);
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test.each(['convention', 'key-terms', 'seven-entries', 'seven-projects'])('the practice %s takes Latin letters', (quiz) => {
  expect(readFileSync(`content/quizzes/${quiz}.yaml`, 'utf8')).toMatch(/^romanised: true$/m);
});

function inPinyin(text: string): string {
  const syllables = [...pinyinOf(text)];
  return text.replace(/\p{Script=Han}/gu, () => syllables.shift() ?? '');
}

type Raw = QuestionBase & Readonly<Record<string, unknown>>;

function banksOf(folder: string): readonly { readonly questions: readonly Raw[] }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { questions: readonly Raw[] });
}

function isTyped({ kind }: Raw): boolean {
  return kind === 'fill-in' || kind === 'translation';
}

function answersOf(question: Raw): readonly string[] {
  if (question.kind === 'fill-in') {
    return (question.gaps as readonly { zh: string }[]).flatMap(({ zh }) => piecesOf(zh));
  }
  const { tiles, accept } = question as unknown as Record<'tiles' | 'accept', { zh?: string } | undefined>;
  return [piecesOf(tiles?.zh ?? '').join(''), ...piecesOf(accept?.zh ?? '')];
}
