import { expect, test } from 'vitest';
import { clockFlags } from '#core/appraisal/clock.ts';
import { createRandom } from '#core/random.ts';
import { cases } from '../../support/cases.ts';
import { attempt, chain } from '../ledger/builders.ts';
import type { AttemptEvent } from '#core/ledger/entry.ts';

const NOW = '2026-11-23T00:00:00.000Z';
const SLOW = Array.from({ length: 5 }, (_, i) => ({ q: `q-${i}`, a: 'a', ms: 5000 }));

function flags(change: Partial<AttemptEvent>, now: string | null = NOW): readonly string[] {
  const [entry] = chain([attempt({ ans: SLOW, ...change })]);
  return clockFlags(entry!, now).map(({ code }) => code.replace('E_TRANSCRIPT_CLOCK_', ''));
}

const at = (text: string) => `${text}.000Z`;

/** From 08:30:00 to 08:34:10 by both clocks unless said otherwise. */
test.each<[string, Partial<AttemptEvent>, readonly string[]]>([
  ['honest times', {}, []],
  ['two minutes apart', { ms: 130_000 }, []],
  ['a moment more than two minutes apart', { ms: 129_999 }, ['DRIFT']],
  ['longer counted than passed', { ms: 370_001 }, ['DRIFT']],
  ['the end before the start', { end: at('2026-11-22T08:29:59') }, ['BACK']],
  ['ten years back', { start: at('2016-11-22T08:30:00'), end: at('2016-11-22T08:34:10') }, ['EARLY']],
  ['ten years ahead', { start: at('2036-11-22T08:30:00'), end: at('2036-11-22T08:34:10') }, ['LATE']],
  ['set back ten years in the middle', { end: at('2016-11-22T08:34:10') }, ['BACK']],
  ['set on ten years in the middle', { end: at('2036-11-22T08:34:10') }, ['DRIFT', 'LATE']],
  ['the hour of summer time: instants do not have one', { tz: 540 }, []],
  ['over a leap day', { start: at('2028-02-28T23:58:00'), end: at('2028-02-29T00:02:10') }, ['LATE']],
  [
    'the first day of the bank, where it began first',
    { start: at('2026-10-31T10:00:00'), end: at('2026-10-31T10:04:10') },
    [],
  ],
  ['before the bank', { start: at('2026-10-30T23:59:59'), end: at('2026-10-31T00:04:09') }, ['EARLY']],
  [
    'ten minutes ahead of the clerk',
    { start: at('2026-11-23T00:05:50'), end: at('2026-11-23T00:10:00') },
    [],
  ],
  [
    'more than ten minutes ahead',
    { start: at('2026-11-23T00:05:51'), end: at('2026-11-23T00:10:01') },
    ['LATE'],
  ],
  [
    'at the very moment the bank was there',
    { start: at('2026-10-31T00:00:00'), end: at('2026-10-31T00:04:10') },
    [],
  ],
  ['no time at all', { end: at('2026-11-22T08:30:00'), ms: 0, ans: [] }, []],
  ['answers as long as the whole', { ans: SLOW.map((item) => ({ ...item, ms: 50_000 })) }, []],
  ['answers longer than the whole', { ans: SLOW.map((item) => ({ ...item, ms: 50_001 })) }, ['ITEMS']],
  [
    'half of the answers in less than a second',
    { ans: SLOW.map((item, i) => ({ ...item, ms: i < 3 ? 999 : 5000 })) },
    ['FAST'],
  ],
  [
    'quick answers wherever they stand',
    { ans: [1, 5000, 2, 5000, 3].map((ms, i) => ({ q: `q-${i}`, a: 'a', ms })) },
    ['FAST'],
  ],
  ['a whole second each', { ans: SLOW.map((item) => ({ ...item, ms: 1000 })) }, []],
  [
    'quick answers among questions left open',
    { ans: SLOW.map((item, i) => ({ ...item, a: i < 4 ? 'a' : null, ms: i < 2 || i > 3 ? 1 : 5000 })) },
    [],
  ],
  ['fewer than half', { ans: SLOW.map((item, i) => ({ ...item, ms: i < 2 ? 999 : 5000 })) }, []],
  ['three answers are too few to tell', { ans: SLOW.slice(0, 3).map((item) => ({ ...item, ms: 1 })) }, []],
  ['questions left open take no time', { ans: SLOW.map((item) => ({ ...item, a: null, ms: 0 })) }, []],
])('times are flagged exactly as written: %s', (_, change, expected) => {
  expect(flags(change)).toEqual(expected);
});

test('without a clerk’s clock nothing is late', () => {
  expect(flags({ start: at('2036-11-22T08:30:00'), end: at('2036-11-22T08:34:10') }, null)).toEqual([]);
});

test('a clock off by any time up to ten years is flagged by its direction alone', () => {
  const { count, seed } = cases(20, 200);
  const random = createRandom(seed);
  for (let i = 0; i < count; i++) {
    const skew = Math.round((random() - 0.5) * 20 * 365 * 86_400_000);
    const move = (text: string) => new Date(Date.parse(text) + skew).toISOString();
    const { start, end } = attempt();
    const early = Date.parse(move(start)) < Date.parse('2026-10-31T00:00:00Z');
    const late = Date.parse(move(end)) > Date.parse(NOW) + 600_000;
    const expected = [...(early ? ['EARLY'] : []), ...(late ? ['LATE'] : [])];
    expect(flags({ start: move(start), end: move(end) }), String(skew)).toEqual(expected);
  }
});

test('an attempt is never too early for a bank whose version names no month', () => {
  for (const ver of ['draft', '12027.1.1', '2027.1', 'v2027.1.1']) {
    expect(flags({ bank: { id: 'school', ver, sha: 'c3'.repeat(32) } }), ver).toEqual([]);
  }
});

test('says how far apart the clocks are and which bank was not there yet', () => {
  const [entry] = chain([attempt({ ans: SLOW, ms: 850_000, start: at('2026-01-01T00:00:00') })]);

  expect(clockFlags({ ...entry!, end: at('2026-01-01T00:04:10') }, NOW)).toEqual([
    { code: 'E_TRANSCRIPT_CLOCK_DRIFT', values: { minutes: 10 } },
    { code: 'E_TRANSCRIPT_CLOCK_EARLY', values: { bank: 'school@2026.11.1' } },
  ]);
});
