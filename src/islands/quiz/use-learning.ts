import { useState, useSyncExternalStore } from 'react';
import type { LanguageTag } from '#core/language/text.ts';
import { learnt, setLearnt } from '#platform/learning.ts';
import type { QuizIslandProps } from './QuizIsland.tsx';

/** The language of the answers: what was set on this device, if the site has it, else the page's; and how to set it. */
export function useLearning({ language, languages }: Pick<QuizIslandProps, 'language' | 'languages'>) {
  // The server knows no device: its picture is drawn first, so that the two are the same.
  const kept = useSyncExternalStore(never, learnt, () => null);
  const [chosen, choose] = useState<LanguageTag | null>(null);
  const wanted = chosen ?? kept;
  const to = wanted !== null && Object.hasOwn(languages, wanted) ? wanted : language;
  const learn = (tag: LanguageTag) => {
    setLearnt(tag);
    choose(tag);
  };
  return [to, learn] as const;
}

function never() {
  return () => undefined;
}
