import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { QuestionBase } from '#core/quiz/question.ts';
import { createRandom } from '#core/random.ts';
import { modelOf, QUESTION_MODELS, type QuestionKind } from '#questions/models.ts';
import { markAgain, PINYIN, type Rules } from './second-grader.ts';

const ATTEMPTS = 5000;
// Another seed: SANYU_SEED=… npm test; a failure names the one it had.
const seed = process.env.SANYU_SEED ?? 'two-graders';
const random = createRandom(seed);
const below = (count: number) => Math.floor(random() * count);
const one = <T>(list: readonly T[]): T => list[below(list.length)]!;

// The keys of the registry are its kinds.
const KINDS = Object.keys(QUESTION_MODELS) as QuestionKind[];
const QUESTIONS = new Map(
  KINDS.map((kind) => {
    const file = readFileSync(new URL(`golden/${kind}.json`, import.meta.url), 'utf8');
    const golden = JSON.parse(file) as readonly { readonly question: QuestionBase }[];
    return [kind, [...new Map(golden.map(({ question }) => [question.id, question])).values()]];
  }),
);

test(`${ATTEMPTS} random attempts over all kinds earn what a second grader gives them (seed ${seed})`, () => {
  const seen = new Map<string, number>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const rules = anyRules();
    for (const kind of KINDS) {
      const question = one(QUESTIONS.get(kind)!);
      const answer = anyAnswer(kind, question, rules);
      const { points, possible } = modelOf({ kind }).grade(question, answer, rules);

      expect({ seed, attempt, kind, rules, answer, marks: [points, possible] }).toEqual({
        ...{ seed, attempt, kind, rules, answer },
        marks: markAgain({ ...question }, answer, rules),
      });
      const outcome = points === 0 ? 'nothing' : points === possible ? 'everything' : 'a part';
      seen.set(`${kind} ${outcome}`, (seen.get(`${kind} ${outcome}`) ?? 0) + 1);
    }
  }

  // The attempts are no straw men: every kind earns everything, nothing, and, where it has parts, a part.
  const outcomes = KINDS.flatMap((kind) =>
    ['everything', 'nothing', 'a part'].map((outcome) => `${kind} ${outcome}`),
  ).filter((outcome) => outcome !== 'single-choice a part');
  expect(outcomes.filter((outcome) => (seen.get(outcome) ?? 0) < 100)).toEqual([]);
});

function anyRules(): Conditions & Rules {
  const languages = ['zh', 'ug', 'bo'];
  return {
    ask: one(languages),
    answer: one(languages),
    almost: one([0, 1, 2] as const),
    romanised: random() < 0.5,
    ...(random() < 0.5 ? { marking: 2 } : {}),
  };
}

function anyAnswer(kind: QuestionKind, question: QuestionBase, rules: Conditions): unknown {
  if (random() < 0.05) return null;
  const key = modelOf({ kind }).key(question, rules);
  if (kind === 'single-choice') return one(['a', 'b', 'c', 'd', 'z']);
  if (kind === 'translation') {
    return random() < 0.2 ? anyTiles(question, rules) : anyText(String(key), rules.answer);
  }
  // Every other kind answers with a list.
  const parts = [...(key as readonly string[])];
  if (kind === 'fill-in') return parts.map((part) => anyText(part, rules.answer));
  if (kind === 'true-false') return [one(['true', 'false', '']), one([parts[1]!, 'a', 'b', 'c', ''])];
  return anyList(parts);
}

/** Tiles of a question, mostly those of the answer with one or two left out, put in or exchanged. */
function anyTiles(question: QuestionBase, { answer }: Conditions): string {
  const { tiles, extra } = question as unknown as Record<'tiles' | 'extra', Readonly<Record<string, string>>>;
  const piecesOf = (texts: typeof tiles) => texts[answer]!.split('|').map((piece) => piece.trim());
  const row = [...piecesOf(tiles)];
  for (let change = 1 + below(2); change > 0; change--) {
    const [i, j] = [below(row.length), below(row.length)];
    const how = random();
    if (how < 0.4) row.splice(i, 1);
    else if (how < 0.7) row.splice(i, 0, one(piecesOf(extra)));
    else [row[i], row[j]] = [row[j]!, row[i]!];
  }
  return row.join(answer === 'ug' ? ' ' : '');
}

function anyList(key: readonly string[]): readonly string[] {
  const more = ['', 'a', 'b', 'c', 'd', 'e', 'x', '1', '2', '3', '4'];
  const list = [...key];
  for (let change = below(4); change > 0; change--) {
    const [i, j] = [below(list.length), below(list.length)];
    const how = random();
    if (how < 0.5) [list[i], list[j]] = [list[j]!, list[i]!];
    else if (how < 0.8) list[i] = one(more);
    else if (how < 0.9) list.splice(i, 1);
    else list.push(one(more));
  }
  return list;
}

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  zh: [...'民族团结季度不没，。 ２3a“'],
  ug: [...'اەبتىېۇۋنمكک، -2٣ـئ'],
  bo: ['ཀ', 'བྱེ', 'སྒྲི', '་', '་', '།', ' ', '༢', '3', 'ར', 'ི', 'མི་', 'མེད', 'མ'],
};
const LATIN = [...'abeighnqsuk '];

/** What a learner may have typed for a text: it, something near it, its Latin letters, or something else. */
function anyText(meant: string, language: string): string {
  const how = random();
  if (how < 0.05) return one(['', ' ', '？', '11160', 'měi jì dù', 'mei ji du', 'méi jì dù', 'Meijidu']);
  if (how < 0.3 && language === 'ug') return slips(toUly(meant), LATIN);
  if (how < 0.2 && language === 'zh') return slips(toPinyin(meant), LATIN);
  return slips(meant, LETTERS[language] ?? LATIN);
}

function slips(text: string, letters: readonly string[]): string {
  const all = [...text];
  for (let slip = below(4); slip > 0; slip--) {
    const at = below(all.length + 1);
    const how = random();
    if (how < 0.35) all.splice(at, 1);
    else if (how < 0.7) all.splice(at, 1, one(letters));
    else all.splice(at, 0, one(letters));
  }
  return all.join('');
}

function toPinyin(text: string): string {
  const toned = random() < 0.5;
  const read = [...text].map((sign) => PINYIN[sign] ?? sign).join(one(['', ' ']));
  return toned ? read : read.normalize('NFD').replace(/\p{M}/gu, '');
}

function toUly(text: string): string {
  const latin: Readonly<Record<string, string>> = Object.fromEntries(
    'اaەeبbپpتtجjخxدdرrزzسsفfقqكkگgلlمmنnھhوoۇuۋwېëىiيyئ'
      .match(/\p{Script=Arabic}[a-zë]?/gu)!
      .map((pair) => [pair[0]!, pair.slice(1)]),
  );
  const digraphs: Readonly<Record<string, string>> = {
    چ: 'ch',
    غ: 'gh',
    ڭ: 'ng',
    ش: 'sh',
    ژ: 'zh',
    ۆ: 'ö',
    ۈ: 'ü',
  };
  return [...text].map((letter) => digraphs[letter] ?? latin[letter] ?? letter).join('');
}
