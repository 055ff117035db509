import { readFile } from 'node:fs/promises';
import fontverter from 'fontverter';
import { expect, test } from 'vitest';
import { readLibrary } from '#library/read-library.ts';
import { TIBETAN_ROOM } from '../../src/assets/fonts/sanyu-bo-room.mjs';
import { usedCharacters, usedTexts } from '../../src/cli/font-characters.ts';
import { widthIn } from '../../src/cli/room-font.ts';
import { codePointsOf } from '../../src/cli/sfnt.ts';

const KIB = 1024;
const { library } = await readLibrary('.');

async function font(name: string) {
  const woff2 = await readFile(`src/assets/fonts/${name}.woff2`);
  const sfnt = await fontverter.convert(woff2, 'sfnt');
  return { size: woff2.length, sfnt, codePoints: codePointsOf(sfnt) };
}

function missing(codePoints: ReadonlySet<number>, characters: Iterable<string>): readonly string[] {
  return [...characters].filter((character) => !codePoints.has(character.codePointAt(0) ?? 0));
}

test.each([
  ['sanyu-ug-400', 'Arab', 10],
  ['sanyu-bo-400', 'Tibt', 96],
])('%s covers every character in use and stays small', async (name, script, limit) => {
  const { size, codePoints } = await font(name);
  // When this fails: npm run fonts
  expect(missing(codePoints, usedCharacters(library, script))).toEqual([]);
  expect(size).toBeLessThanOrEqual(limit * KIB);
});

test('the language switcher has the letters of the names in two tiny fonts', async () => {
  const [ug, bo] = [await font('sanyu-names-ug'), await font('sanyu-names-bo')];
  expect(missing(ug.codePoints, 'ئۇيغۇرچە')).toEqual([]);
  expect(missing(bo.codePoints, 'བོད་ཡིག')).toEqual([]);
  expect(ug.size + bo.size).toBeLessThanOrEqual(6 * KIB);
});

test('the Tibetan font takes 1.9 em a line, not 2.8', async () => {
  const { sfnt } = await font('sanyu-bo-400');
  const table = (name: string) => {
    const at = Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
    return sfnt.readUInt32BE((at.find((entry) => sfnt.toString('latin1', entry, entry + 4) === name) ?? 0) + 8);
  };
  const unitsPerEm = sfnt.readUInt16BE(table('head') + 18);
  const [ascent, descent] = [sfnt.readInt16BE(table('hhea') + 4), sfnt.readInt16BE(table('hhea') + 6)];
  expect((ascent - descent) / unitsPerEm).toBeCloseTo(1.9);
});

test('a font without letters takes the very room of every Tibetan text in use, in a tenth of what a page may weigh', async () => {
  const room = Buffer.from(TIBETAN_ROOM, 'base64');
  const [widthOf, roomOf] = [await font('sanyu-bo-400'), await fontverter.convert(room, 'sfnt')].map((each) =>
    widthIn('sfnt' in each ? each.sfnt : each),
  );
  const written = usedTexts(library).flatMap((text) => text.match(/[\u0F00-\u0FFF]+/g) ?? []);
  expect(written.length).toBeGreaterThan(1000);
  // When this fails: npm run fonts
  expect([...new Set(written)].filter((text) => widthOf?.(text) !== roomOf?.(text))).toEqual([]);
  expect(TIBETAN_ROOM.length).toBeLessThanOrEqual(1600);
});

test('the licences of the fonts lie beside them', async () => {
  for (const name of ['noto-naskh-arabic', 'noto-serif-tibetan']) {
    expect(await readFile(`src/assets/fonts/${name}.LICENSE.txt`, 'utf8')).toContain('SIL Open Font License');
  }
});
