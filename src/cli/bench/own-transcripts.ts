import { offeredVersion } from '#core/quiz/published-versions.ts';
import { readLibrary } from '#library/read-library.ts';
import { makeTranscripts } from './make-transcripts.ts';

/** Transcripts of forty attempts at this site's own quizzes, and their roster. */
export async function ownTranscripts(people: number): ReturnType<typeof makeTranscripts> {
  const { library } = await readLibrary('.');
  // Word quizzes follow by rule and have no release; everything that is released is drawn from its newest one.
  const isReleased = (id: string) => library.releases.some((release) => release.id === id);
  const blueprints = library.blueprints.filter(({ banks }) => banks.every(isReleased));
  const banks = [...new Set(blueprints.flatMap((quiz) => quiz.banks))].flatMap(
    (id) => offeredVersion(library, id, false)?.bank ?? [],
  );
  return makeTranscripts(people, { blueprints, banks });
}
