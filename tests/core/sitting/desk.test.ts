import { expect, test } from 'vitest';
import { closing, collect, readHandedIn, type Desk } from '#core/sitting/desk.ts';
import { readManifest, signManifest } from '#core/sitting/manifest.ts';
import { formatSlip } from '#core/sitting/slip.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import { honest, id } from '../appraisal/builders.ts';
import { learner, utf8 } from '../ledger/builders.ts';
import { chainOf, newSigner, signed, verify } from '../ledger/signing.ts';
import { OTHER_ROOM, organiserOf, ROOM, taken } from './builders.ts';

const phone = await newSigner();
const NOW = '2026-11-22T08:50:00.000Z';
const desk: Desk = {
  ...{ id: 'd4'.repeat(16), quiz: 'school', sit: ROOM, tz: 480, to: null, collected: [], paper: [] },
  from: '2026-11-22T08:00:00.000Z',
};

async function slips(change: Parameters<typeof taken>[1] = {}, who = learner) {
  const read = await readHandedIn(utf8(await formatSlip(taken(phone, change), who, phone)), verify);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

test('takes a slip, and out of a whole transcript the attempt of this room', async () => {
  const own = honest(9, { id: id(2), sit: ROOM, mode: 'exam' });
  const device = deviceOf(phone.key);
  const records = chainOf([honest(3, { id: id(1) }), own, honest(4, { id: id(3), sit: OTHER_ROOM })], device);
  const bytes = await signed(phone, { ledger: { device, records, carried: [] } });
  const read = await readHandedIn(bytes, verify);
  const fromTranscript = collect(desk, read.ok ? read.value : [], NOW);

  expect(collect(desk, await slips(), NOW)).toMatchObject({
    ok: true,
    value: { desk: { collected: [{ learner: { number: '007' }, dev: device }] }, remark: null },
  });
  expect(fromTranscript).toMatchObject({ ok: true, value: { desk: { collected: [{ end: own.end }] } } });
});

test.each([
  ['another room', { sit: OTHER_ROOM }, 'E_SLIP_ROOM'],
  ['another quiz', { quiz: 'county' }, 'E_SLIP_QUIZ'],
  ['begun before the room was open', { start: '2026-11-22T07:00:00.000Z' }, 'E_SLIP_WINDOW'],
  ['ended in the future', { end: '2026-11-22T12:00:00.000Z' }, 'E_SLIP_WINDOW'],
])('does not take what does not belong here: %s', async (_, change, code) => {
  expect(collect(desk, await slips(change), NOW)).toMatchObject({ ok: false, error: { code } });
});

test('whoever hands in once more changes nothing; with another attempt it is taken anew and said', async () => {
  const first = collect(desk, await slips(), NOW);
  if (!first.ok) throw new Error(first.error.code);
  const again = collect(first.value.desk, await slips(), NOW);
  const other = collect(first.value.desk, await slips({ id: id(9) }), NOW);

  expect(again).toMatchObject({ ok: true, value: { remark: null, desk: { collected: [{}] } } });
  expect(other).toMatchObject({ ok: true, value: { remark: { code: 'E_SLIP_TWICE' } } });
  expect(other.ok && other.value.desk.collected).toHaveLength(1);
});

test('what is signed at the end is read back as it was collected, by staff number', async () => {
  const organiser = await newSigner();
  const first = collect(desk, await slips({}, { ...learner, number: '9' }), NOW);
  if (!first.ok) throw new Error(first.error.code);
  const bytes = utf8(await signManifest(closing(first.value.desk, NOW), organiser));

  expect(await readManifest(bytes, [organiserOf(organiser)], verify)).toMatchObject({
    ok: true,
    value: { standing: 'valid', manifest: { to: NOW, at: NOW, list: [{ number: '9' }], sit: ROOM } },
  });
});

test.each([
  ['{}', 'E_SLIP_NOT'],
  ['{"fmt":"sanyu-slip/3"}\n', 'E_SLIP_VERSION'],
  ['{"fmt":"sanyu-slip/1"}\n', 'E_SLIP_DAMAGED'],
  ['{"fmt":"sanyu-sealed/1"}\n', 'E_SLIP_NOT'],
])('says what else a file is: %s', async (text, code) => {
  expect(await readHandedIn(utf8(text), verify)).toMatchObject({ ok: false, error: { code } });
});
