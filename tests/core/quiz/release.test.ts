import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankSha, publishedBank } from '#core/quiz/published-bank.ts';
import { offeredVersion, publishedVersions } from '#core/quiz/published-versions.ts';
import { compareVersions, newestRelease, type Release } from '#core/quiz/release.ts';
import { bank } from '../appraisal/builders.ts';

function release(version: string, questions = 3): Release {
  const released = bank('school', questions, version);
  return {
    ...{ id: 'school', version, file: `${version}.json`, bank: released },
    text: publishedBank(released),
    sha: bankSha(released),
  };
}

const OLD = release('2026.9.1');
const NEW = release('2026.11.1', 4);
const working = bank('school', 5, '2026.11.2');
const library = { banks: [working], releases: [NEW, OLD] };

test('orders versions by their numbers, not by their letters', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(9999), fc.nat(12), fc.nat(99)), fc.nat(99), ([year, month, run], more) => {
      expect(compareVersions(`${year}.${month}.${run}`, `${year}.${month}.${run + more + 1}`)).toBeLessThan(
        0,
      );
      expect(compareVersions(`${year}.${month}.${run}`, `${year}.${month}.${run}`)).toBe(0);
    }),
  );
  expect(newestRelease([NEW, OLD], 'school')).toBe(NEW);
  expect(newestRelease([NEW, OLD], 'county')).toBeNull();
});

describe('readers', () => {
  test('get papers from the newest release, never from a file that is still being written', () => {
    expect(offeredVersion(library, 'school', false)).toMatchObject({ ver: '2026.11.1', sha: NEW.sha });
  });

  test('find every release published, character for character', () => {
    expect(publishedVersions(library, false).map(({ ver, text }) => [ver, text])).toEqual([
      ['2026.11.1', NEW.text],
      ['2026.9.1', OLD.text],
    ]);
  });

  test('get the working file of a bank that was never released: the check says so', () => {
    const young = { banks: [working], releases: [] };

    expect(offeredVersion(young, 'school', false)?.ver).toBe('2026.11.2');
    expect(publishedVersions(young, false).map(({ ver }) => ver)).toEqual(['2026.11.2']);
  });
});

describe('an editor at work', () => {
  test('sees the file as it stands, under an address that holds the same', () => {
    const offer = offeredVersion(library, 'school', true);

    expect(offer?.sha).toBe(bankSha(working));
    expect(publishedVersions(library, true).map(({ sha }) => sha)).toContain(offer?.sha);
  });

  test('sees what was changed under a released number, once', () => {
    const edited = { ...library, banks: [bank('school', 6, '2026.11.1')] };

    expect(publishedVersions(edited, true).map(({ ver }) => ver)).toEqual(['2026.9.1', '2026.11.1']);
  });
});

test('there is no version of a bank nobody wrote', () => {
  expect(offeredVersion(library, 'county', false)).toBeNull();
});
