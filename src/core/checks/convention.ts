import { CONVENTION_SHAPE } from '#core/convention/convention.ts';
import type { Library } from '#core/documents/library.ts';
import { findPassage } from '#core/documents/links.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL } from '#core/language/text.ts';

/** The village rules are seven couplets of two lines of six characters, and those of the passage they come from. */
export function checkConvention(library: Library): readonly Issue[] {
  const { convention } = library;
  const { couplets, lines, characters } = CONVENTION_SHAPE;
  const place = {
    file: 'content/convention/convention.yaml',
    ...locate(library.places, convention, 'couplets'),
  };
  const total = couplets * lines * characters;
  const all = convention.couplets.flatMap(({ texts }) => [...(texts[ORIGINAL]?.lines ?? []).join('')]);
  if (convention.couplets.length !== couplets) {
    const values = {
      id: 'couplets',
      found: `${convention.couplets.length} (${all.length})`,
      expected: `${couplets} (${total})`,
    };
    return [{ code: 'E_CONVENTION_LENGTH', ...place, values }];
  }
  return [...checkLines(library), ...checkSource(library, all.join(''))];
}

function checkLines(library: Library): readonly Issue[] {
  const { lines, characters } = CONVENTION_SHAPE;
  const expected = `${lines} × ${characters}`;
  return library.convention.couplets.flatMap((couplet): readonly Issue[] => {
    const lengths = (couplet.texts[ORIGINAL]?.lines ?? []).map(
      (line) => (line.match(/\p{Script=Han}/gu) ?? []).length,
    );
    const plain = (couplet.texts[ORIGINAL]?.lines ?? []).every((line) => /^\p{Script=Han}*$/u.test(line));
    if (plain && lengths.length === lines && lengths.every((length) => length === characters)) return [];
    const values = { id: couplet.id, found: lengths.join(' + '), expected };
    return [{ code: 'E_CONVENTION_LENGTH', ...locate(library.places, couplet, ORIGINAL), values }];
  });
}

function checkSource(library: Library, all: string): readonly Issue[] {
  const { convention } = library;
  const passage = findPassage(library.documents, convention.source)?.passage;
  const published = passage?.text.match(/\p{Script=Han}/gu)?.join('') ?? '';
  if (passage === undefined || published === all) return [];
  const at = [...published].findIndex((character, index) => character !== all[index]);
  const from = Math.max(at, 0);
  const values = {
    expected: published.slice(from, from + 12) || '∅',
    found: all.slice(from, from + 12) || '∅',
  };
  return [{ code: 'E_SOURCE_DIFFERS', ...locate(library.places, convention, 'couplets'), values }];
}
