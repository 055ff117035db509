import { describe, expect, test } from 'vitest';
import { schemeHash } from '#core/appraisal/scheme-file.ts';
import { sheetLanguages, spokenTo, withLanguages } from '#core/appraisal/sheet-languages.ts';
import { scheme } from './bench-builders.ts';

const sheet = (one = scheme()) => ({ scheme: one, hash: schemeHash(one) });

describe('the languages of a sheet', () => {
  test('are the scheme’s where it names the reader’s, else the reader’s and then the scheme’s first', () => {
    expect(sheetLanguages({ languages: ['zh'] }, 'zh')).toEqual(['zh']);
    expect(sheetLanguages({ languages: ['zh', 'ug'] }, 'ug')).toEqual(['zh', 'ug']);
    expect(sheetLanguages({ languages: ['zh'] }, 'ug')).toEqual(['ug', 'zh']);
    expect(sheetLanguages({ languages: ['zh', 'ug'] }, 'bo')).toEqual(['bo', 'zh']);
  });

  test('follow the reader for a scheme of the site, under the same hash', () => {
    const spoken = spokenTo(sheet(), [scheme()], 'ug');
    expect(spoken.scheme).toEqual(withLanguages(scheme(), ['ug', 'zh']));
    expect(spoken.hash).toBe(schemeHash(scheme()));
  });

  test('are exactly those of a scheme of the unit’s own, also where only they differ', () => {
    const own = withLanguages(scheme({ version: '2026.1.2' }), ['zh']);
    expect(spokenTo(sheet(own), [scheme()], 'ug')).toEqual(sheet(own));
    expect(spokenTo(sheet(), [], 'ug')).toEqual(sheet());
  });
});
