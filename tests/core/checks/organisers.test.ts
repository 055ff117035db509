import { expect, test } from 'vitest';
import { checkDuplicates } from '#core/checks/duplicates.ts';
import { checkOrganisers } from '#core/checks/organisers.ts';
import { organiserYaml } from '#core/sitting/organiser.ts';
import { brief, readTree, SOUND_TREE } from '../../support/content-tree.ts';
import { newSigner } from '../ledger/signing.ts';
import { organiserOf } from '../sitting/builders.ts';

const FILE = 'content/organisers.yaml';
const [first, second] = await Promise.all([newSigner(), newSigner()]);
const sound = [
  'organisers:',
  organiserYaml(organiserOf(first)),
  organiserYaml(organiserOf(second, { id: 'town' })),
].join('\n');

async function found(text: string) {
  const { library, issues } = await readTree({ ...SOUND_TREE, [FILE]: text });
  return [...issues, ...checkOrganisers(library), ...checkDuplicates(library)].map(brief);
}

test('the lines a page gives for two organisers are right', async () => {
  expect(await found(sound)).toEqual([]);
  expect((await readTree({ ...SOUND_TREE, [FILE]: sound })).library.organisers).toHaveLength(2);
});

test('a site may have none, and none of the repository is a real one', async () => {
  expect(await found('organisers: []\n')).toEqual([]);
  expect((await readTree(SOUND_TREE)).library.organisers).toEqual([]);
});

test.each([
  ['a day that is in no calendar', 'to: 2027-10-31', 'to: 2027-02-30', `E_FIELD ${FILE}:9`],
  ['an end before the beginning', 'to: 2027-10-31', 'to: 2026-10-31', `E_FIELD ${FILE}:9`],
  ['a name used twice', 'id: town', 'id: county', `E_ID_DUPLICATE ${FILE}:11`],
  ['a field that is none', 'unit:', 'units:', `E_FIELD ${FILE}:4`],
])('finds %s', async (_, from, to, issue) => {
  expect(await found(sound.replace(from, to))).toContain(issue);
});

test('finds a key that was copied wrongly, and one that two organisers have', async () => {
  const { x, y } = first.key;

  expect(await found(sound.replace(y, x))).toContain(`E_FIELD ${FILE}:5`);
  const same = sound.replace(second.key.x, x).replace(second.key.y, y);
  expect(await found(same)).toContain(`E_FIELD ${FILE}:14`);
});
