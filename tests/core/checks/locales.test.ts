import { expect, test } from 'vitest';
import { checkLocales } from '#core/checks/locales.ts';
import { brief, findings, readTree, SOUND_TREE } from '../../support/content-tree.ts';

const UG = 'locales/ug/site.json';
const BO = 'locales/bo/site.json';

test('finds a key that is missing, and one that is too many', async () => {
  expect(await findings([[BO, '"title"', '"titel"']], checkLocales)).toEqual([
    `E_LOCALE_KEY_MISSING ${BO}:1`,
    `E_LOCALE_KEY_EXTRA ${BO}:2`,
  ]);
});

test('wants both plurals in Uyghur and only one in Tibetan', async () => {
  expect(await findings([[UG, '"n_one": "بىر سوئال",', '']], checkLocales)).toEqual([
    `E_LOCALE_KEY_MISSING ${UG}:1`,
  ]);
  expect(await findings([[BO, '"title"', '"n_one": "གཅིག",\n "title"']], checkLocales)).toEqual([
    `E_LOCALE_KEY_EXTRA ${BO}:2`,
  ]);
});

test('finds another placeholder than the original has', async () => {
  expect(await findings([[UG, '{{count}} سوئال قالدى', '{{number}} سوئال قالدى']], checkLocales)).toEqual([
    `E_LOCALE_PLACEHOLDER ${UG}:3`,
  ]);
  expect(await findings([[UG, '"{{count}} سوئال"', '"سوئال"']], checkLocales)).toEqual([
    `E_LOCALE_PLACEHOLDER ${UG}:5`,
  ]);
});

test('finds an area a language does not have, and one only a translation has', async () => {
  const { [UG]: site = '', ...rest } = SOUND_TREE;
  const { library } = await readTree({ ...rest, 'locales/ug/sight.json': site });
  expect(checkLocales(library).map(brief)).toEqual([
    `E_LOCALE_KEY_MISSING ${UG}:`,
    'E_LOCALE_KEY_EXTRA locales/ug/sight.json:1',
  ]);
});
