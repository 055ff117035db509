import {
  CLOSED_STEMS,
  FINALS,
  OPEN_STEMS,
  PARTICLES,
  PARTICLE_STEMS,
  VOWELS,
  WHOLE_SYLLABLES,
} from './tibetan-tables.ts';

// Signs of emphasis under a syllable, which are no part of its spelling.
const EMPHASIS = /[\u0F35\u0F37]/g;
const SYLLABLES = /[\u0F40-\u0F84\u0F86-\u0FBC]+/g;

let spelled: ReadonlySet<string> | undefined;

/**
 * The syllables of a text that Tibetan spelling does not know, once each: misspellings, and loans. Numbers, punctuation
 * and other scripts are no syllables.
 * @example unknownSyllables('བོད་ཡགི་') → ['ཡགི']
 */
export function unknownSyllables(text: string): readonly string[] {
  spelled ??= new Set(allSyllables());
  const found = text.replace(EMPHASIS, '').match(SYLLABLES) ?? [];
  return [...new Set(found)].filter((syllable) => spelled?.has(syllable) === false);
}

/** Some twenty thousand, made from the tables as a speller would make them. */
function allSyllables(): readonly string[] {
  const voiced = [...OPEN_STEMS, ...CLOSED_STEMS].flatMap((stem) => VOWELS.map((vowel) => stem + vowel));
  const bare = [...OPEN_STEMS, ...voiced];
  return [
    ...WHOLE_SYLLABLES,
    ...bare,
    ...CLOSED_STEMS.map((stem) => `${stem}འ`),
    ...[...bare, ...CLOSED_STEMS].flatMap((stem) => FINALS.map((final) => stem + final)),
    ...PARTICLE_STEMS.flatMap((stem) => [stem, ...PARTICLES.map((particle) => stem + particle)]),
  ];
}
