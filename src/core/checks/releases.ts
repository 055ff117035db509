import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import { releaseFile } from '#core/quiz/release.ts';

/** What was released stays, byte for byte, and what the working files hold is released. */
export function checkReleases(library: Library): readonly Issue[] {
  return [
    ...changedReleases(library),
    ...unlockedReleases(library),
    ...library.banks.flatMap((bank) => workingFile(library, bank)),
    ...library.errata.flatMap((erratum) => strayErratum(library, erratum)),
  ];
}

function changedReleases({ locks, releases }: Library): readonly Issue[] {
  return Object.entries(locks).flatMap(([bank, versions]) =>
    Object.entries(versions).flatMap(([version, sha]): readonly Issue[] => {
      const release = releases.find((one) => one.id === bank && one.version === version);
      if (release?.sha === sha) return [];
      return [{ code: 'E_BANK_LOCK', file: releaseFile(bank, version), values: { bank, version } }];
    }),
  );
}

function unlockedReleases({ locks, releases }: Library): readonly Issue[] {
  return releases
    .filter(({ id, version }) => locks[id]?.[version] === undefined)
    .map(({ id: bank, version, file }) => ({ code: 'E_BANK_UNLOCKED', file, values: { bank, version } }));
}

function workingFile({ locks, places }: Library, bank: Bank): readonly Issue[] {
  const place = locate(places, bank, 'version');
  const values = { bank: bank.id, version: bank.version };
  const locked = locks[bank.id]?.[bank.version];
  if (locked === undefined) return [{ code: 'E_BANK_UNRELEASED', ...place, values }];
  return locked === bankSha(bank) ? [] : [{ code: 'E_BANK_CHANGED', ...place, values }];
}

function strayErratum({ releases, places }: Library, erratum: Library['errata'][number]): readonly Issue[] {
  const { bank, versions, question } = erratum;
  const missing = versions.filter((version) => {
    const release = releases.find((one) => one.id === bank && one.version === version);
    return release?.bank.questions.every(({ id }) => id !== question) ?? true;
  });
  return missing.map((version) => ({
    code: 'E_ERRATUM',
    ...locate(places, erratum, 'question'),
    values: { question, found: `${bank} ${version}` },
  }));
}
