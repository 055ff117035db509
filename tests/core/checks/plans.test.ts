import { expect, test } from 'vitest';
import { checkPlans } from '#core/checks/plans.ts';
import { checkSchemes } from '#core/checks/schemes.ts';
import { readLibrary } from '#library/read-library.ts';
import { readFileSync } from 'node:fs';

const PLAN = 'content/plans/2026.yaml';
const SCHEME = 'content/appraisal/2026.yaml';

/** What the checks say of the site's own files with one place changed, as `code line`. */
async function said(file: string, from: string, to: string) {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  const { library } = await readLibrary('.', new Map([[file, text.replace(from, to)]]));
  return [...checkPlans(library), ...checkSchemes(library)].map(({ code, line }) => `${code} ${line}`);
}
const lineOf = (file: string, text: string) =>
  readFileSync(file, 'utf8').slice(0, readFileSync(file, 'utf8').indexOf(text)).split('\n').length;

test.each([
  ['a day that is in no calendar', PLAN, 'check: 2026-06-30', 'check: 2026-06-31', 'E_FIELD'],
  [
    'a part that ends after the plan',
    PLAN,
    'until: 2026-12-31\n    read',
    'until: 2027-01-31\n    read',
    'E_FIELD',
  ],
  ['a document that is not there', PLAN, 'document: maqin-school', 'document: town', 'E_LINK_DEAD'],
  ['a quiz that is not there', PLAN, '- mock', '- town', 'E_LINK_DEAD'],
  ['a quiz that stands twice', PLAN, '- mock', '- convention', 'E_ID_DUPLICATE'],
  ['weights that are not 100', SCHEME, 'weight: 20', 'weight: 21', 'E_SCHEME_WEIGHTS'],
  ['a quiz that a scheme names and nobody has', SCHEME, '- gonghe-county', '- town', 'E_SCHEME_UNKNOWN'],
])('finds %s, with its line', async (_, file, from, to, code) => {
  const found = await said(file, from, to);
  const line = code === 'E_SCHEME_WEIGHTS' ? lineOf(file, 'components:') : lineOf(file, from);
  expect(found).toContain(`${code} ${line}`);
});

test('a plan that another scheme names is missed when it goes', async () => {
  expect(await said(PLAN, 'id: "2026"', 'id: "2025"')).toContain(
    `E_SCHEME_UNKNOWN ${lineOf(SCHEME, 'plan: "2026"')}`,
  );
});
