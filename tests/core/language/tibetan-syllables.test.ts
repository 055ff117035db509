import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unknownSyllables } from '#core/language/tibetan-syllables.ts';
import {
  CLOSED_STEMS,
  FINALS,
  OPEN_STEMS,
  PARTICLE_STEMS,
  VOWELS,
  WHOLE_SYLLABLES,
} from '#core/language/tibetan-tables.ts';

test.each([
  ['མི་རིགས་མཐུན་སྒྲིལ།', []],
  ['བོད་ཡགི་', ['ཡགི']],
  ['ཤོགངོས་ ཤོགངོས་', ['ཤོགངོས']],
  ['འཞིན', ['འཞིན']],
  ['དག དགའ དགའི', []],
  ['38ཡོད། Sanyu “字”', []],
  ['བོ༵ད་', []],
])('reads «%s» and does not know %j', (text, unknown) => {
  expect(unknownSyllables(text)).toEqual(unknown);
});

const syllable = fc
  .tuple(
    fc.constantFrom(...OPEN_STEMS, ...CLOSED_STEMS, ...PARTICLE_STEMS, ...WHOLE_SYLLABLES),
    fc.constantFrom('', ...VOWELS),
    fc.constantFrom('', 'འ', ...FINALS),
  )
  .map((parts) => parts.join(''));

// Debian: hunspell and hunspell-bo.
const SPELLER = 'hunspell';
const installed = spawnSync(SPELLER, ['-d', 'bo', '-l'], { input: 'མི', encoding: 'utf8' });

test.skipIf(installed.status !== 0)(
  'knows what hunspell-bo knows (skipped where hunspell with its Tibetan dictionary is not installed)',
  () => {
    const tried = [...new Set(fc.sample(syllable, { numRuns: 4000, seed: 7 }))];
    const out = execFileSync(SPELLER, ['-d', 'bo', '-l', '-i', 'utf-8'], {
      input: tried.join('\n'),
      encoding: 'utf8',
    });
    expect(tried.flatMap((one) => unknownSyllables(one))).toEqual(out.split('\n').filter(Boolean));
  },
);
