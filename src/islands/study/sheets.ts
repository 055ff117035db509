import { speak, type LanguageTag } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import { typeset } from '#core/language/typeset.ts';
import { conditionsIn, type Conditions } from '#core/quiz/conditions.ts';
import { learnt } from '#platform/learning.ts';
import type { Question } from '#questions/models.ts';
import { rulesOf } from '#questions/views.tsx';
import type { IslandProps } from '../parts/IslandFrame.tsx';
import type { Passages } from '../quiz/QuizIsland.tsx';

/** `/ask/<document>.json`. */
export interface Sheet {
  readonly questions: readonly Question[];
  readonly passages: Readonly<Record<string, LocalText>>;
  readonly sections: readonly (readonly string[])[];
}

/** A file this site's build wrote; `null` when it could not be had, which the page tells and offers to try again. */
export async function fetchBuilt<Value>(url: string): Promise<Value | null> {
  try {
    const response = await fetch(url, { credentials: 'omit' });
    // Its shape is the build's promise; both ends are compiled together.
    return response.ok ? ((await response.json()) as Value) : null;
  } catch {
    return null;
  }
}

/** How a page in `language` asks, as the learner has set it on this device: read here, answered in what is learnt. */
export function conditionsHere({
  language,
  languages,
}: Pick<IslandProps, 'language' | 'languages'>): Conditions {
  const to = learnt();
  const known = to !== null && Object.hasOwn(languages, to);
  return { ...conditionsIn(language), answer: known ? to : language };
}

/** The passages of a sheet as a reader of `language` sees them, by `document#passage`. */
export function passagesIn(
  { passages }: Sheet,
  document: string,
  language: LanguageTag,
  documentsUrl: string,
): Passages {
  const shown = Object.entries(passages).map(([id, texts]) => {
    const spoken = speak(texts, language);
    const text = typeset(spoken.language, spoken.text);
    return [`${document}#${id}`, { ...spoken, text, url: `${documentsUrl}${document}/#${id}` }] as const;
  });
  return Object.fromEntries(shown);
}

/** A question out of a bank, each text set as its language is printed. Its kind must have been loaded. */
export function typesetQuestion(question: Question): Question {
  const change = (text: LocalText): LocalText =>
    Object.fromEntries(Object.entries(text).map(([language, said]) => [language, typeset(language, said)]));
  // A kind gives back its own kind; the contract, which does not know the kinds, cannot say so.
  return rulesOf(question).withTexts(question, change) as Question;
}
