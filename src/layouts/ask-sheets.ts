import type { StudyDocument } from '#core/documents/document.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { offered, site } from '#library/site.ts';

/** What `/ask/<document>.json` holds: every question that comes from a document, and the passages they come from. */
export interface AskSheet {
  readonly questions: Bank['questions'];
  readonly passages: Readonly<Record<string, LocalText>>;
  /** Ids of the passages, each part from one heading to the next. */
  readonly sections: readonly (readonly string[])[];
}

/** A question that was declared void is not asked again. */
function asked(): Bank['questions'] {
  const voided = new Set(
    site.errata.flatMap((one) =>
      one.void ? one.versions.map((ver) => `${one.bank}@${ver}:${one.question}`) : [],
    ),
  );
  return site.banks.flatMap(({ id }) => {
    const { ver, bank } = offered(id);
    return bank.questions.filter((question) => !voided.has(`${id}@${ver}:${question.id}`));
  });
}

const QUESTIONS = Map.groupBy(asked(), ({ passage }) => passage.split('#')[0] ?? '');

/**
 * The sheet of a document, the same for every language.
 * @example askSheet(document).questions.length
 */
export function askSheet(document: StudyDocument): AskSheet {
  const questions = QUESTIONS.get(document.slug) ?? [];
  const wanted = new Set(questions.map(({ passage }) => passage.split('#')[1]));
  const passages = document.passages
    .filter(({ id }) => wanted.has(id))
    .map(({ id, text }) => {
      const translated = Object.entries(document.translations).flatMap(([tag, { passages: own }]) => {
        const found = own[id];
        return found === undefined ? [] : [[tag, found.text] as const];
      });
      return [id, Object.fromEntries([[document.original, text], ...translated])] as const;
    });
  return { questions, passages: Object.fromEntries(passages), sections: sectionsOf(document) };
}

function sectionsOf({ passages }: StudyDocument): readonly (readonly string[])[] {
  const sections: string[][] = [];
  for (const { id, kind } of passages) {
    const last = sections.at(-1);
    if (last === undefined || kind === 'heading') sections.push([id]);
    else last.push(id);
  }
  return sections;
}
