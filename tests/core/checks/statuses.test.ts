import { expect, test } from 'vitest';
import { checkStatuses } from '#core/checks/statuses.ts';
import { findings } from '../../support/content-tree.ts';

const BANK = 'content/question-banks/village.yaml';
const UG = 'content/documents/village/ug.md';

test('wants a status for every language a file has texts in', async () => {
  expect(await findings([[BANK, '{ ug: draft, bo: draft }', '{ ug: draft }']], checkStatuses)).toEqual([
    `E_STATUS ${BANK}:4`,
  ]);
});

test('refuses a reviewed translation nobody signed', async () => {
  expect(await findings([[UG, 'status: draft', 'status: reviewed']], checkStatuses)).toEqual([
    `E_STATUS ${UG}:3`,
  ]);
  expect(await findings([[BANK, 'ug: draft', 'ug: reviewed']], checkStatuses)).toEqual([
    `E_STATUS ${BANK}:4`,
  ]);
});

test('accepts a reviewed translation with its reviewer', async () => {
  const signed = 'status: reviewed\nreviewer: ئايشە\nreviewed: 2026-12-01';
  expect(await findings([[UG, 'status: draft', signed]], checkStatuses)).toEqual([]);
});

test('names a status for a language the site does not have', async () => {
  expect(await findings([[BANK, 'bo: draft', 'bo: draft, kk: draft']], checkStatuses)).toEqual([
    `E_STATUS ${BANK}:4`,
  ]);
});

test('refuses a passage that is reviewed by nobody, with its line', async () => {
  expect(await findings([[UG, '{#s1}', '{#s1 status="reviewed"}']], checkStatuses)).toEqual([
    `E_STATUS ${UG}:12`,
  ]);
  const signed = '{#s1 status="reviewed" reviewer="ئايشە" reviewed="2026-12-01"}';
  expect(await findings([[UG, '{#s1}', signed]], checkStatuses)).toEqual([]);
});
