import { createRandom, shuffle } from '#core/random.ts';
import type { QuestionBase } from './question.ts';
import type { MixPart, Rules } from './rules.ts';

/** The questions drawn for one learner: blueprint + seed → always the same paper. */
export interface Paper {
  readonly quiz: string;
  readonly seed: string;
  /** Question ids in the order they are asked. */
  readonly questions: readonly string[];
}

/** The part of a blueprint that drawing needs. */
export type Draw = { readonly id: string } & Pick<Rules, 'count' | 'mix' | 'shuffle'>;

/** The part of a question that drawing needs. */
export type Drawable = Pick<QuestionBase, 'id'> & Partial<Pick<QuestionBase, 'difficulty' | 'tags'>>;

/**
 * Draws the paper of a seed. Same bank order, blueprint and seed → the same paper for ever (frozen fixture).
 * A bank smaller than `count` gives all its questions, a part of a mix that is not there is made up by any others.
 * @example drawPaper({ id: 'q', count: 10 }, bank.questions, 'k3v9').questions
 */
export function drawPaper(draw: Draw, questions: readonly Drawable[], seed: string): Paper {
  const { id: quiz, mix } = draw;
  // Papers without a mix were drawn before there were mixes: their numbers must not change.
  const version = mix === undefined ? 1 : 2;
  const pool = shuffle(questions, createRandom(`sanyu/paper/${version}/${quiz}/${seed}`));
  const drawn = mix === undefined ? pool.slice(0, draw.count) : drawMix(mix, pool, draw.count);
  // In the pool's order no part of a mix comes before another.
  const order = draw.shuffle === false ? questions : pool;
  const chosen = new Set(drawn.map(({ id }) => id));
  return { quiz, seed, questions: order.map(({ id }) => id).filter((id) => chosen.has(id)) };
}

function drawMix(mix: readonly MixPart[], pool: readonly Drawable[], count: number): readonly Drawable[] {
  const drawn: Drawable[] = [];
  const take = (wanted: number, fits: (question: Drawable) => boolean) => {
    const free = pool.filter((question) => fits(question) && !drawn.includes(question));
    drawn.push(...free.slice(0, wanted));
  };
  for (const part of mix) take(part.count, (question) => fitsPart(question, part));
  take(count - drawn.length, () => true);
  return drawn;
}

/**
 * Whether a question is of a part of a mix.
 * @example fitsPart({ id: 'a', difficulty: 2, tags: [] }, { count: 4, difficulty: 2 }) → true
 */
export function fitsPart({ difficulty, tags = [] }: Drawable, part: MixPart): boolean {
  const level = part.difficulty === undefined || part.difficulty === difficulty;
  return level && (part.tag === undefined || tags.includes(part.tag));
}

/** The randomness inside one question of a paper (the order of its options), independent of its place. */
export function questionRandom(paper: Pick<Paper, 'quiz' | 'seed'>, question: string) {
  return createRandom(`sanyu/question/1/${paper.quiz}/${paper.seed}/${question}`);
}
