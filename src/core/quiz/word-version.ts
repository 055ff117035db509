import type { Glossary } from '#core/glossary/term.ts';
import type { Bank } from './bank.ts';
import type { WordBank } from './from-glossary.ts';
import { bankSha } from './published-bank.ts';
import { compareVersions, newestRelease, type Release } from './release.ts';

/**
 * The bank of a glossary with its version: the newest release's while the questions are still those, else the one
 * after it, of the month the glossary was translated in. Nobody counts versions up by hand here.
 * @example numbered(bank, glossary, library.releases).version → '2026.11.1'
 */
export function numbered(
  bank: WordBank,
  { translated }: Pick<Glossary, 'translated'>,
  releases: readonly Release[],
): Bank {
  const newest = newestRelease(releases, bank.id);
  const [year = '', month = ''] = translated.split('-');
  const first = `${year}.${Number(month)}.1`;
  if (newest === null) return { ...bank, version: first };
  const same = { ...bank, version: newest.version };
  if (bankSha(same) === newest.sha) return same;
  const version = compareVersions(first, newest.version) > 0 ? first : after(newest.version);
  return { ...bank, version };
}

function after(version: string): string {
  const [year = '', month = '', number = ''] = version.split('.');
  return `${year}.${month}.${Number(number) + 1}`;
}
