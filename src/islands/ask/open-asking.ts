import { askAbout, type About } from '#core/quiz/ask-about.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import { createRandom, shuffle } from '#core/random.ts';
import { randomId } from '#platform/random-id.ts';
import type { Question } from '#questions/models.ts';
import { loadViews } from '#questions/views.tsx';
import type { Passages } from '../quiz/QuizIsland.tsx';
import { conditionsHere, fetchBuilt, passagesIn, typesetQuestion, type Sheet } from '../study/sheets.ts';
import type { AskIslandProps } from './AskIsland.tsx';

/** Everything that is needed to ask about a passage. */
export interface Asking {
  readonly near: About['near'];
  readonly questions: readonly Question[];
  readonly conditions: Conditions;
  readonly passages: Passages;
  /** The way back to the passage. */
  readonly url: string;
}

/** A whole document in one go would be no question about a passage any more. */
const MOST = 10;

/** `document#passage` from the page's address; `null` where it names none. */
export function passageAsked(): string | null {
  const [document = '', inside] = (new URLSearchParams(location.search).get('from') ?? '').split('#');
  const passage = inside ?? location.hash.slice(1);
  return /^[a-z0-9-]+$/.test(document) && /^[a-z0-9-]+$/.test(passage) ? `${document}#${passage}` : null;
}

/** Fetches what comes from a document and picks what is asked; `null` when it could not be had. */
export async function openAsking(props: AskIslandProps, reference: string): Promise<Asking | null> {
  const { language, sheetsUrl, documentsUrl } = props;
  const [document = '', passage = ''] = reference.split('#');
  const sheet = await fetchBuilt<Sheet>(`${sheetsUrl}${document}.json`);
  if (sheet === null) return null;
  const { near, questions: ids } = askAbout(sheet.questions, sheet.sections, reference);
  const drawn = new Set(shuffle(ids, createRandom(randomId(8))).slice(0, MOST));
  const picked = sheet.questions.filter(({ id }) => drawn.has(id));
  try {
    await loadViews(picked);
  } catch {
    return null;
  }
  return {
    near,
    questions: picked.map(typesetQuestion),
    conditions: conditionsHere(props),
    passages: passagesIn(sheet, document, language, documentsUrl),
    url: `${documentsUrl}${document}/#${passage}`,
  };
}
