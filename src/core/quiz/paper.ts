import type { QuestionBase } from './question.ts';
import { createRandom, shuffle } from '#core/random.ts';

/** The questions drawn for one learner: blueprint + seed → always the same paper. */
export interface Paper {
  readonly quiz: string;
  readonly seed: string;
  /** Question ids in the order they are asked. */
  readonly questions: readonly string[];
}

/** The part of a blueprint that drawing needs. */
export interface Draw {
  readonly id: string;
  readonly count: number;
}

/**
 * Draws the paper of a seed. Same bank order, blueprint and seed → the same paper for ever (frozen fixture).
 * A bank smaller than `count` gives all its questions.
 * @example drawPaper({ id: 'q', count: 10 }, bank.questions, 'k3v9').questions
 */
export function drawPaper(
  blueprint: Draw,
  questions: readonly Pick<QuestionBase, 'id'>[],
  seed: string,
): Paper {
  const random = createRandom(`sanyu/paper/1/${blueprint.id}/${seed}`);
  const ids = shuffle(
    questions.map((question) => question.id),
    random,
  );
  return { quiz: blueprint.id, seed, questions: ids.slice(0, blueprint.count) };
}

/** The randomness inside one question of a paper (the order of its options), independent of its place. */
export function questionRandom(paper: Pick<Paper, 'quiz' | 'seed'>, question: string) {
  return createRandom(`sanyu/question/1/${paper.quiz}/${paper.seed}/${question}`);
}
