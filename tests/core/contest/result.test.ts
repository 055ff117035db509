import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extend, replay } from '#core/contest/replay.ts';
import { readResult, resultOf, type ContestResult } from '#core/contest/result.ts';
import { createRandom } from '#core/random.ts';
import { cases } from '../../support/cases.ts';
import { newSigner, verify } from '../ledger/signing.ts';
import { organiserOf } from '../sitting/builders.ts';
import { setUp } from './builders.ts';
import { randomAct } from './random-match.ts';
import { recalculate } from './recalculate.ts';
import { after, contentOf, ended, finished, ID, resultBytes, SIGNED_AT } from './result-builders.ts';

const signer = await newSigner();
const organisers = [organiserOf(signer)];
const THREE = finished([30, -10, 5, 0], { '001': 0, '002': 0, '0042': 2 });
const { count, seed } = cases(60, 2000);

test(`what is signed of ${count} random matches is what their logs add up to (seed ${seed})`, async () => {
  for (let number = 0; number < count; number++) {
    const random = createRandom(`${seed}/result/${number}`);
    const start = { ...setUp(2 + Math.floor(random() * 11)), id: ID };
    let log = replay(start, []);
    for (let step = 0; step < 80; step++) log = extend(log, randomAct(log, random), 1000 * step) ?? log;
    log = ended(log);
    if (!log.match.over) log = ended(after(log, [{ type: 'resume' }]));
    const people = Array.from({ length: 1 + Math.floor(random() * 9) }, (_, at) => ({
      team: Math.floor(random() * start.teams.length),
      number: `0${at}`,
    }));
    log = after(
      log,
      people.map((one) => ({ type: 'enrol', member: `m${one.number}`, ...one })),
    );
    const where = `match ${number} of seed ${seed}`;
    const read = await readResult(await resultBytes(signer, log), organisers, verify);
    expect(read, where).toMatchObject({ ok: true, value: { standing: 'valid' } });
    const teams = read.ok ? read.value.content.teams : [];
    const sums = recalculate(start, log.events, log.idle);
    expect(
      teams.map(({ points }) => points),
      where,
    ).toEqual(sums.map(({ points }) => points));
    for (const [team, { rank, members }] of teams.entries()) {
      const own = sums[team]!;
      const ahead = sums.filter(
        (one) => one.points > own.points || (one.points === own.points && one.tie > own.tie),
      );
      expect(rank, where).toBe(1 + ahead.length);
      const wanted = log.match.enrolled.filter((one) => one.team === team).map((one) => one.number);
      expect(members.map((member) => member.number)).toEqual(wanted);
    }
  }
});

test('staff numbers are acts: they are taken back, brought again, and nobody has another’s', () => {
  const enrol = (member: string, number: string, team = 0) =>
    ({ type: 'enrol', team, member, number }) as const;
  const log = after(replay({ ...setUp(), id: ID }, []), [enrol('甲', '001')]);

  expect(extend(log, enrol('乙', '001', 1), 0)).toBeNull();
  expect(extend(log, enrol('', '002'), 0)).toBeNull();
  expect(extend(log, enrol('乙', ''), 0)).toBeNull();
  expect(extend(log, enrol('乙', '002', 4), 0)).toBeNull();
  expect(after(log, [enrol('甲', '003')]).match.enrolled).toEqual([{ team: 0, member: '甲', number: '003' }]);
  expect(after(log, [enrol('甲', '')]).match.enrolled).toEqual([]);
  const back = after(log, [{ type: 'strike', of: 0 }]);
  expect(back.match.enrolled).toEqual([]);
  expect(after(back, [{ type: 'restore', of: 0 }]).match.enrolled).toHaveLength(1);
});

test('nothing can be signed of a rehearsal, of a match that goes on, or without anybody’s number', () => {
  const rehearsal = ended(replay({ ...setUp(), id: ID, rehearsal: true }, []));
  const running = replay({ ...setUp(), id: ID }, []);

  expect(resultOf(rehearsal, SIGNED_AT, 480)).toEqual({ ok: false, error: 'rehearsal' });
  expect(resultOf(running, SIGNED_AT, 480)).toEqual({ ok: false, error: 'running' });
  expect(resultOf(ended(running), SIGNED_AT, 480)).toEqual({ ok: false, error: 'nobody' });
});

test('a clock that was put back makes no result that nobody takes', async () => {
  const read = await readResult(
    await resultBytes(signer, THREE, resultAt('2026-11-22T09:00:00.000Z')),
    organisers,
    verify,
  );
  expect(read.ok).toBe(true);
});

function resultAt(now: string): Partial<ContestResult> {
  const made = resultOf(THREE, now, 480);
  return made.ok ? made.value : {};
}

test('no changed bit of a signed result is taken', async () => {
  const bytes = await resultBytes(signer, THREE);

  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (place, bit) => {
      const changed = Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ (1 << bit) : byte));
      expect((await readResult(changed, organisers, verify)).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('a result with a signature of another’s is refused', async () => {
  const own = new TextDecoder().decode(await resultBytes(signer, THREE)).split('\n');
  const other = new TextDecoder().decode(await resultBytes(await newSigner(), THREE)).split('\n');
  const { sum } = JSON.parse(own[1] ?? '') as { sum: string };
  const { sig } = JSON.parse(other[1] ?? '') as { sig: string };

  const mixed = new TextEncoder().encode(`${own[0]}\n${JSON.stringify({ sig, sum })}\n`);
  expect(await readResult(mixed, organisers, verify)).toEqual({
    ok: false,
    error: { code: 'E_RESULT_SIGNATURE' },
  });
});

test.each([
  ['unknown', []],
  ['early', [{ from: '2026-12-01' }]],
  ['expired', [{ to: '2026-11-20' }]],
  ['revoked', [{ revoked: '2026-11-10' }]],
] as const)('a result by a key that is %s is read and says so', async (standing, changes) => {
  const trusted = changes.map((change) => organiserOf(signer, change));

  expect(await readResult(await resultBytes(signer, THREE), trusted, verify)).toMatchObject({
    ok: true,
    value: { standing },
  });
});

const [first] = contentOf(THREE).teams;
test.each<[string, Partial<ContestResult>]>([
  ['ended before it began', { to: '2026-11-21T00:00:00.000Z' }],
  ['signed before it ended', { at: '2026-11-22T09:00:00.000Z' }],
  [
    'a staff number twice',
    { teams: contentOf(THREE).teams.map((team) => ({ ...team, members: first!.members })) },
  ],
  [
    'a name that a sheet would run',
    {
      teams: contentOf(THREE).teams.with(0, { ...first!, members: [{ name: '=1+1', number: '1' }] }),
    },
  ],
  ['a better place with fewer points', { teams: contentOf(THREE).teams.with(0, { ...first!, points: -50 }) }],
  ['a match without a number', { id: 'm1' }],
])('refuses what no console writes: %s', async (_, change) => {
  expect(await readResult(await resultBytes(signer, THREE, change), organisers, verify)).toEqual({
    ok: false,
    error: { code: 'E_RESULT_DAMAGED' },
  });
});

test('tells a result of a later version from a damaged one', async () => {
  const text = new TextDecoder().decode(await resultBytes(signer, THREE));
  const later = new TextEncoder().encode(text.replace('sanyu-contest-result/1', 'sanyu-contest-result/2'));

  expect(await readResult(later, organisers, verify)).toEqual({
    ok: false,
    error: { code: 'E_RESULT_VERSION', values: { version: '2' } },
  });
});
