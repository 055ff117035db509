import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readManifest } from '#core/sitting/manifest.ts';
import { organiserId } from '#core/sitting/organiser.ts';
import { learner } from '../ledger/builders.ts';
import { newSigner, verify } from '../ledger/signing.ts';
import { listing, manifestBytes, organiserOf, taken } from './builders.ts';

const signer = await newSigner();
const organisers = [organiserOf(signer)];
const list = [listing(taken(await newSigner())), listing(taken(await newSigner()), '008')];

test('a signed list is read with its organiser, and is valid within the time of the key', async () => {
  const read = await readManifest(await manifestBytes(signer, { list }), organisers, verify);

  expect(read).toMatchObject({
    ok: true,
    value: { standing: 'valid', organiser: { id: 'county' }, manifest: { list } },
  });
});

test('no changed bit of a signed list is taken', async () => {
  const bytes = await manifestBytes(signer, { list });

  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (place, bit) => {
      const changed = Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ (1 << bit) : byte));
      expect((await readManifest(changed, organisers, verify)).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('a list that somebody else signed in an organiser’s name is refused', async () => {
  const forger = await newSigner();
  const [first = '', last = ''] = new TextDecoder().decode(await manifestBytes(forger, { list })).split('\n');
  const own = new TextDecoder().decode(await manifestBytes(signer, { list })).split('\n');
  const stolen = JSON.parse(own[1] ?? '') as { sig: string };
  const forged = JSON.parse(last) as { sig: string; sum: string };

  // Its own signature under the other's name, and the other's signature under its own list.
  const named = { ...organiserOf(forger), key: organiserOf(signer).key };
  expect(organiserId(named)).toBe(organiserId(organiserOf(signer)));
  const swapped = new TextEncoder().encode(
    `${own[0]}\n${JSON.stringify({ ...(JSON.parse(own[1] ?? '') as object), sig: forged.sig })}\n`,
  );
  const borrowed = new TextEncoder().encode(`${first}\n${JSON.stringify({ ...forged, sig: stolen.sig })}\n`);
  const trusted = [...organisers, organiserOf(forger, { id: 'other' })];

  expect(await readManifest(swapped, trusted, verify)).toEqual({
    ok: false,
    error: { code: 'E_SITTING_SIGNATURE' },
  });
  expect(await readManifest(borrowed, trusted, verify)).toEqual({
    ok: false,
    error: { code: 'E_SITTING_SIGNATURE' },
  });
});

test.each([
  ['unknown', []],
  ['early', [{ from: '2026-12-01' }]],
  ['expired', [{ to: '2026-11-20' }]],
  ['revoked', [{ revoked: '2026-11-10' }]],
] as const)('a key that is %s raises nothing and is said', async (standing, changes) => {
  const trusted = changes.map((change) => organiserOf(signer, change));

  expect(await readManifest(await manifestBytes(signer, { list }), trusted, verify)).toMatchObject({
    ok: true,
    value: { standing },
  });
});

test('where nothing can check a signature, the list is unchecked and not valid', async () => {
  expect(await readManifest(await manifestBytes(signer, { list }), organisers, null)).toMatchObject({
    ok: true,
    value: { standing: 'unchecked' },
  });
});

test.each([
  ['closed before it was opened', { to: '2026-11-22T07:00:00.000Z' }],
  ['signed before it was closed', { at: '2026-11-22T08:30:00.000Z' }],
  ['an attempt twice', { list: [...list, ...list.slice(0, 1)] }],
  ['somebody’s paper twice', { paper: [1, 2].map(() => PAPER()) }],
  ['a name that a sheet would run', { paper: [{ ...PAPER(), learner: { ...learner, name: '=1+1' } }] }],
])('refuses a list that cannot be: %s', async (_, change) => {
  expect(await readManifest(await manifestBytes(signer, change), organisers, verify)).toEqual({
    ok: false,
    error: { code: 'E_SITTING_DAMAGED' },
  });
});

test('says of a newer list that the page is too old', async () => {
  const text = new TextDecoder()
    .decode(await manifestBytes(signer))
    .replace('sanyu-sitting/1', 'sanyu-sitting/2');

  expect(await readManifest(new TextEncoder().encode(text), organisers, verify)).toEqual({
    ok: false,
    error: { code: 'E_SITTING_VERSION', values: { version: '2' } },
  });
});

function PAPER() {
  return {
    learner,
    bank: { id: 'school', ver: '2026.11.1', sha: 'c3'.repeat(32) },
    rules: { count: 10 },
    seed: 'aa-A',
    version: 'A',
    lang: 'zh',
    ans: [],
  };
}
