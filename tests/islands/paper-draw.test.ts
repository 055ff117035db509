import { expect, test } from 'vitest';
import { startMerge } from '#core/appraisal/merge.ts';
import { attemptOf, drawVersion, seedOf } from '#islands/sitting/paper-draw.ts';
import { emptyKeyForm, keyFormProblems } from '#islands/sitting/key-form.ts';
import { readLibrary } from '#library/read-library.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { learner } from '../core/ledger/builders.ts';
import { newSigner, verify } from '../core/ledger/signing.ts';
import { manifestBytes, organiserOf } from '../core/sitting/builders.ts';

const { library } = await readLibrary(process.cwd());
const blueprint = library.blueprints.find(({ id }) => id === 'exam')!;
const banks = blueprint.banks.map((id) => library.banks.find((bank) => bank.id === id)!);
const source = { blueprint, banks, sitting: 'd4'.repeat(16) };

test('the two versions of a sitting differ, each is the same whenever it is drawn, another sitting has others', () => {
  const ids = (one: typeof source, version: 'A' | 'B') =>
    drawVersion(one, version, 'zh', null).map(({ id }) => id);

  expect(ids(source, 'A')).toHaveLength(20);
  expect(ids(source, 'A')).toEqual(ids(source, 'A'));
  expect(ids(source, 'A')).not.toEqual(ids(source, 'B'));
  expect(ids({ ...source, sitting: 'e5'.repeat(16) }, 'A')).not.toEqual(ids(source, 'A'));
  expect(seedOf(source, 'A').length).toBeLessThanOrEqual(40);
});

test.each(['zh', 'ug', 'bo'])(
  'the answers on the key of a paper in %s, typed in, are full marks for the clerk',
  async (lang) => {
    const asked = drawVersion(source, 'B', lang, null);
    const made = attemptOf(
      source,
      'B',
      lang,
      learner,
      asked,
      asked.map(({ right }) => right),
    );
    if (!('ans' in made)) throw new Error(`not read: ${made.join()}`);
    const signer = await newSigner();
    const bytes = await manifestBytes(signer, { quiz: 'exam', paper: [made] });
    const material = {
      banks,
      blueprints: [blueprint],
      models: QUESTION_MODELS,
      organisers: [organiserOf(signer)],
    };
    const merge = startMerge(material, verify);
    await merge.add({ name: 'list', bytes });

    expect(merge.appraisal().people).toMatchObject([
      { number: '007', level: 2, verified: 1, quizzes: [{ best: 100, passed: true }], remarks: [] },
    ]);
  },
);

test('what cannot be read on a sheet is told by its place, and nothing is taken', () => {
  const asked = drawVersion(source, 'A', 'zh', null);
  const at = asked.findIndex(({ own }) => own.form === 'letters');

  expect(
    attemptOf(
      source,
      'A',
      'zh',
      learner,
      asked,
      asked.map((_, place) => (place === at ? '?' : '')),
    ),
  ).toEqual([at]);
});

test('a new key runs for two years, whatever day it is, and every field is asked for', () => {
  expect(emptyKeyForm('2028-02-29T10:00:00.000Z')).toMatchObject({ from: '2028-02-29', to: '2030-02-28' });
  const problems = keyFormProblems(emptyKeyForm('2026-11-22T10:00:00.000Z'), []);
  expect([...problems.keys()]).toEqual(['name', 'unit', 'id', 'passphrase']);
  const form = { ...emptyKeyForm('2026-11-22T10:00:00.000Z'), id: 'county', again: 'x' };
  expect(keyFormProblems(form, [{ id: 'county' }]).get('id')).toBe('keyIdTaken');
  expect(keyFormProblems(form, []).get('again')).toBe('passphraseDiffers');
});

test('a question about a word of another language stands in one language only: the second would tell the answer', () => {
  const asked = drawVersion(source, 'A', 'ug', 'zh');
  const across = asked.filter(
    ({ kind, own }) => kind === 'translation' || /\p{Script=Han}/u.test(own.prompt.text),
  );

  expect(across.length).toBeGreaterThan(0);
  expect(across.filter(({ beside }) => beside !== null)).toEqual([]);
  expect(asked.some(({ beside }) => beside !== null)).toBe(true);
});
