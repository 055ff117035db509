import { useEffect, useState } from 'react';
import type { LanguageTag } from '#core/language/spoken.ts';
import { useReading, type Reading } from './use-reading.ts';

/** What is in the fields of a question, and what is known of it outside. */
export interface Typed {
  readonly texts: readonly string[];
  readonly reading: Reading;
  /** Takes what a field holds now. While an input method composes, nothing is passed on: the text is not there yet. */
  type(at: number, text: string, composing: boolean): void;
}

/** The fields of a typed question. They hold what was typed; the answer is what it is read as. */
export function useTyped(
  given: readonly string[],
  language: LanguageTag,
  romanised: boolean,
  onTyped: (texts: readonly string[]) => void,
): Typed {
  const [texts, setTexts] = useState(given);
  const reading = useReading(language, romanised);
  useEffect(() => {
    const read = texts.map(reading.record);
    if (read.some((text, at) => text !== texts[at])) onTyped(read);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only for what was typed before the reading arrived.
  }, [reading]);
  const type = (at: number, text: string, composing: boolean) => {
    const next = texts.map((one, place) => (place === at ? text : one));
    setTexts(next);
    if (!composing) onTyped(next.map(reading.record));
  };
  return { texts, reading, type };
}
