import type { Drawable } from './paper.ts';
import type { QuestionBase } from './question.ts';
import type { MixPart } from './rules.ts';

/** What a paper is drawn from, a sign a question, as a page carries it in its head. */
export interface PackedPool {
  /** The number of each question's kind, to the base of 36. */
  readonly kinds: string;
  /** The difficulty of each, where the mix asks for it. */
  readonly levels?: string;
  /** The tags of each, where the mix asks for them. */
  readonly tags?: readonly (readonly string[])[];
}

/**
 * The questions in the order papers are drawn from, with what the mix asks for and no more. Papers do not depend on what
 * questions are called, so here they are called by their places.
 * @example packPool(questions, ['single-choice', 'cloze'], [{ count: 6, difficulty: 1 }]).levels → '1123…'
 */
export function packPool(
  questions: readonly (Pick<QuestionBase, 'difficulty' | 'tags'> & { readonly kind: string })[],
  kinds: readonly string[],
  mix: readonly MixPart[] = [],
): PackedPool {
  return {
    kinds: questions.map(({ kind }) => kinds.indexOf(kind).toString(36)).join(''),
    ...(mix.some(({ difficulty }) => difficulty !== undefined) && {
      levels: questions.map(({ difficulty }) => difficulty).join(''),
    }),
    ...(mix.some(({ tag }) => tag !== undefined) && { tags: questions.map(({ tags }) => tags) }),
  };
}

/**
 * What was packed, each question under its place.
 * @example unpackPool({ kinds: '01' }) → [{ id: '0', kind: 0 }, { id: '1', kind: 1 }]
 */
export function unpackPool({ kinds, levels, tags }: PackedPool): readonly (Drawable & { kind: number })[] {
  return [...kinds].map((kind, place) => ({
    id: String(place),
    kind: parseInt(kind, 36),
    ...(levels !== undefined && { difficulty: Number(levels[place]) as 1 | 2 | 3 }),
    ...(tags !== undefined && { tags: [...(tags[place] ?? [])] }),
  }));
}
