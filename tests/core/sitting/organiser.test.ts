import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { deviceOf } from '#core/ledger/device-key.ts';
import { isOnCurve } from '#core/sitting/curve.ts';
import { Organisers, organiserId, organiserYaml, standingAt } from '#core/sitting/organiser.ts';
import { newSigner } from '../ledger/signing.ts';
import { organiserOf } from './builders.ts';

test('the lines for the site are read back as the same organiser, whatever stands in the name', async () => {
  const signer = await newSigner();
  const organiser = organiserOf(signer, { name: 'ئالىم: "#1"', unit: '- རྫོང་ # 教育局' });

  expect(Organisers.parse(parse(`organisers:\n${organiserYaml(organiser)}`))).toEqual({
    organisers: [organiser],
  });
  expect(organiserId(organiser)).toBe(deviceOf(signer.key));
});

test.each([
  ['2026-10-31T09:59:59.999Z', 'early'],
  // The first of November has begun in Kiritimati.
  ['2026-10-31T10:00:00.000Z', 'valid'],
  ['2027-10-31T23:00:00.000Z', 'valid'],
  ['2027-11-01T12:00:00.000Z', 'expired'],
])('a signature of %s is %s', async (at, standing) => {
  expect(standingAt(organiserOf(await newSigner()), at)).toBe(standing);
});

test('nothing counts from the day on which a key was revoked, even within its time', async () => {
  const organiser = organiserOf(await newSigner(), { revoked: '2026-12-01' });

  expect(standingAt(organiser, '2026-11-20T08:00:00.000Z')).toBe('valid');
  expect(standingAt(organiser, '2026-12-01T08:00:00.000Z')).toBe('revoked');
  expect(standingAt(organiser, '2028-12-01T08:00:00.000Z')).toBe('revoked');
});

test('knows a point of the curve from one that was copied wrongly', async () => {
  const { key } = await newSigner();

  expect(isOnCurve(key)).toBe(true);
  expect(isOnCurve({ x: key.y, y: key.x })).toBe(false);
  expect(isOnCurve({ x: key.x, y: 'not a number' })).toBe(false);
});
