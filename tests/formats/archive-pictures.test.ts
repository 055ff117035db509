import { expect, test } from 'vitest';
import { picturesInArchive } from '#formats/archive-pictures.ts';
import { bytesAsSource } from '#formats/zip.ts';
import { utf8 } from '../core/ledger/builders.ts';
import { archive, rawArchive, zeros } from './archives.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);
const MOST = 1000;

async function pictures(bytes: Uint8Array) {
  const found = await picturesInArchive(bytesAsSource(bytes), MOST);
  return Promise.all(found.map(async ({ at, name, read }) => [at, name, await read()]));
}

test('finds the pictures among the files, each at its place', async () => {
  const made = archive({
    '卓玛.jsonl': utf8('{}'),
    '卓玛/1.png': PNG,
    '卓玛/2.JPG': Uint8Array.of(0xff, 0xd8, 0xff, 1),
  });
  expect(await pictures(made)).toEqual([
    [1, '卓玛/1.png', PNG],
    [2, '卓玛/2.JPG', Uint8Array.of(0xff, 0xd8, 0xff, 1)],
  ]);
});

test('gives nothing of what only has the name of a picture, is what a system puts there, or is too large', async () => {
  const large = new Uint8Array(MOST + 1);
  large.set(PNG);
  const made = archive({ 'a.png': utf8('SANYU1'), '__MACOSX/._b.png': PNG, 'large.png': large });
  expect(await pictures(made)).toEqual([
    [0, 'a.png', null],
    [1, '__MACOSX/._b.png', null],
  ]);
});

test('finds none in a document, in a saved work, in a bomb and in what is no archive', async () => {
  const png = { 'a.png': PNG };
  for (const bytes of [
    archive({ '[Content_Types].xml': utf8('<Types/>'), ...png }),
    archive({ 'workspace.json': utf8('{}'), ...png }),
    rawArchive([{ ...zeros(3), name: utf8('a.png'), size: 2 ** 31 }]),
    utf8('PK'),
  ])
    expect(await pictures(bytes)).toEqual([]);
});
