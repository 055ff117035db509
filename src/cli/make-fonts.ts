import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { readLibrary } from '#library/read-library.ts';
import { fontCharacters, usedTexts } from './font-characters.ts';
import { roomFont, roomOf, stacksOf } from './room-font.ts';
import { withLineHeight } from './sfnt.ts';
import { writeFont } from './write-font.ts';

// npm run fonts: cuts the fonts of src/assets/fonts/ to what the content needs. Run it when the
// content test says that a character is not covered.
const root = resolve(process.argv[2] ?? '.');
const folder = join(root, 'src/assets/fonts');
const { library } = await readLibrary(root);
const named = (script: string) =>
  library.languages
    .filter((language) => language.script === script)
    .map(({ name }) => name)
    .join('');

const NASKH = { font: 'noto-naskh-arabic', file: 'noto-naskh-arabic-arabic-400-normal.woff2', height: null };
const TIBETAN = {
  font: 'noto-serif-tibetan',
  file: 'noto-serif-tibetan-tibetan-400-normal.woff2',
  // The largest legal stack needs 1.17 em above and 0.70 em below the line.
  height: { ascent: 1.18, descent: 0.72 },
};

const FONTS = [
  { ...NASKH, name: 'sanyu-ug-400', characters: fontCharacters(library, 'Arab') },
  { ...TIBETAN, name: 'sanyu-bo-400', characters: fontCharacters(library, 'Tibt') },
  // Only the names of the languages, for the switcher of pages in other languages.
  { ...NASKH, name: 'sanyu-names-ug', characters: named('Arab') },
  { ...TIBETAN, name: 'sanyu-names-bo', characters: named('Tibt') },
];

// What takes the room of the Tibetan font while that is on its way; pages carry it in a script.
async function writeRoom(font: Buffer, characters: string) {
  const stacks = stacksOf([...usedTexts(library), ...characters]);
  const woff2 = await fontverter.convert(writeFont(roomFont(roomOf(font, stacks))), 'woff2');
  await writeFile(
    join(folder, 'sanyu-bo-room.mjs'),
    `// Written by src/cli/make-fonts.ts.\nexport const TIBETAN_ROOM =\n  '${woff2.toString('base64')}';\n`,
  );
}

await mkdir(folder, { recursive: true });
for (const { name, font, file, height, characters } of FONTS) {
  const home = dirname(createRequire(import.meta.url).resolve(`@fontsource/${font}/package.json`));
  const cut = await subsetFont(await readFile(join(home, 'files', file)), characters, {
    targetFormat: 'sfnt',
  });
  const shaped = height === null ? cut : withLineHeight(cut, height);
  const woff2 = await fontverter.convert(shaped, 'woff2');
  await writeFile(join(folder, `${name}.woff2`), woff2);
  if (name === 'sanyu-bo-400') await writeRoom(shaped, characters);
  await copyFile(join(home, 'LICENSE'), join(folder, `${font}.LICENSE.txt`));
  process.stdout.write(`${name}.woff2  ${[...characters].length}  ${(woff2.length / 1024).toFixed(1)} KiB\n`);
}
