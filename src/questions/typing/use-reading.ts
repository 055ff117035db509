import { useEffect, useState } from 'react';
import { fromRomanised } from '#core/language/answer-key.ts';
import type { LanguageTag } from '#core/language/spoken.ts';

type Read = (text: string) => string;

const same: Read = (text) => text;

/** What is made of Latin letters where the quiz allows them. */
export interface Reading {
  /** What is shown beside the field. */
  readonly read: Read;
  /** What is recorded: Wylie becomes Tibetan at once, so that marking again needs no library. */
  readonly record: Read;
}

const PLAIN: Reading = { read: same, record: same };
const BY_CORE: Reading = { read: (text) => fromRomanised('ug', text), record: same };

/** How Latin letters are read in a language; Wylie arrives a moment later, and only where it is allowed. */
export function useReading(language: LanguageTag, allowed: boolean): Reading {
  const [wylie, setWylie] = useState<Reading>(PLAIN);
  const wanted = allowed && language === 'bo';
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const arrive = async () => {
      const { fromWylie } = await import('#romanise/wylie.ts');
      const read: Read = (text) => (/[a-z]/i.test(text) ? fromWylie(text) : text);
      if (!gone) setWylie({ read, record: read });
    };
    // Without it Tibetan letters are still accepted, and the page shows that Latin ones are not read.
    arrive().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [wanted]);
  if (!allowed) return PLAIN;
  return language === 'ug' ? BY_CORE : wylie;
}
