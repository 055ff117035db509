import type { LocalText } from '#core/language/text.ts';
import type { ContestPaper, Drawable } from '#core/contest/paper.ts';
import type { Question } from '#questions/models.ts';

/** Every question a contest may draw, in every language, with the passages they rest on. */
export interface MaterialFile {
  readonly banks: readonly { readonly id: string; readonly questions: readonly Question[] }[];
  readonly passages: Readonly<Record<string, LocalText>>;
}

/** The part of it one match needs: kept with the match, so that nothing is fetched once it has begun. */
export interface Material {
  readonly questions: Readonly<Record<string, Question>>;
  readonly passages: Readonly<Record<string, LocalText>>;
}

/**
 * What a paper can be drawn from. Kinds that have to be typed or built on a screen are left out: a hall answers aloud.
 * @example drawContest(format, 4, poolOf(file), seed)
 */
export function poolOf({ banks }: MaterialFile): readonly Drawable[] {
  return banks.flatMap(({ id: bank, questions }) =>
    questions.map(({ id, kind, difficulty, tags }) => ({ id, kind, difficulty, tags, bank })),
  );
}

/**
 * The questions of a paper with their passages.
 * @example materialOf(file, paper).questions['convention-007']
 */
export function materialOf({ banks, passages }: MaterialFile, paper: ContestPaper): Material {
  const wanted = new Set([...paper.rounds.flat(2), ...paper.reserve]);
  const questions = banks.flatMap((bank) => bank.questions).filter(({ id }) => wanted.has(id));
  return {
    questions: Object.fromEntries(questions.map((question) => [question.id, question])),
    passages: Object.fromEntries(
      questions.flatMap(({ passage }) => {
        const text = passages[passage];
        return text === undefined ? [] : [[passage, text]];
      }),
    ),
  };
}
