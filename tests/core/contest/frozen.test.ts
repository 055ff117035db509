import { expect, test } from 'vitest';
import { evaluate } from '#core/appraisal/evaluate.ts';
import { NO_DECISIONS } from '#core/appraisal/decisions.ts';
import { startMerge } from '#core/appraisal/merge.ts';
import { readResult } from '#core/contest/result.ts';
import { Organiser } from '#core/sitting/organiser.ts';
import { frozen } from '../../support/frozen.ts';
import { CONTEST, PLAN, scheme } from '../appraisal/bench-builders.ts';
import { material } from '../appraisal/builders.ts';
import { verify } from '../ledger/signing.ts';

const { file, changed } = frozen('contest-1');
const organiser = Organiser.parse(JSON.parse(file('organiser.json').toString()));

test('a signed result of 2026 is still what it was', () => {
  expect(changed()).toEqual([]);
});

test('a signed result of 2026 is still read, and valid', async () => {
  expect(await readResult(file('result.jsonl'), [organiser], verify)).toMatchObject({
    ok: true,
    value: {
      standing: 'valid',
      content: {
        teams: [
          { name: { zh: '城北区队', ug: 'چېڭبېي', bo: 'བྱང་མ་ཁུལ' }, points: 150, rank: 1 },
          { name: { ug: 'قاراماغاي' }, points: 100, rank: 2 },
          { name: { bo: 'རྨ་ཆེན' }, points: 80, rank: 3 },
        ],
      },
    },
  });
});

test('a signed result of 2026 still gives its people what they earned', async () => {
  const merge = startMerge({ ...material, organisers: [organiser] }, verify);
  await merge.add({ name: 'result.jsonl', bytes: file('result.jsonl') });
  const { people } = evaluate({
    ...{ collection: merge.collection(), roster: null, plans: [PLAN], decisions: NO_DECISIONS },
    ...{ scheme: scheme({ components: [{ ...CONTEST, weight: 100 }] }), day: '2026-12-31' },
  });

  expect(people.map(({ number, name, total }) => [number, name, total])).toEqual([
    ['0008', '才让', 10_000],
    ['007', '卓玛', 10_000],
    ['010', 'བཀྲ་ཤིས', 5330],
    ['A-9', 'ئايگۈل', 6670],
  ]);
});
