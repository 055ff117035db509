import { zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesAsSource, openZip, type ZipLimits } from '#formats/zip.ts';
import { archive, rawArchive, zeros, type Raw } from './archives.ts';

const LIMITS: ZipLimits = { entries: 100, entry: 1024 ** 2, total: 4 * 1024 ** 2, ratio: 100 };
const open = (bytes: Uint8Array, limits = LIMITS) => openZip(bytesAsSource(bytes), limits);
const text = (words: string) => new TextEncoder().encode(words);

async function contents(bytes: Uint8Array) {
  const zip = await open(bytes);
  if (!zip.ok) return zip.error.code;
  const files = await Promise.all(
    zip.value.map(async ({ name, read }) => {
      const entry = await read();
      return [name, entry.ok ? entry.value : entry.error.code] as const;
    }),
  );
  return Object.fromEntries(files);
}

test('gives back what another program packed, packed or stored, without the folders', async () => {
  const file = fc.record({
    bytes: fc.uint8Array({ maxLength: 2000 }),
    level: fc.constantFrom(0, 6, 9),
  });
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), file), async (files) => {
      const packed = Object.fromEntries(
        Object.entries(files).map(([name, { bytes, level }]) => [name, [bytes, { level }]]),
      );
      const given = Object.fromEntries(Object.entries(files).map(([name, { bytes }]) => [name, bytes]));
      const made = zipSync({ ...packed, 'folder/': new Uint8Array() });
      expect(await contents(made)).toEqual(given);
    }),
  );
});

test('reads a name in UTF-8, and one that Windows wrote in its Chinese code page', async () => {
  const utf8 = archive({ '办公室/卓玛.jsonl': text('a') });
  const gbk = Uint8Array.from([0xd7, 0xbf, 0xc2, 0xea]);

  expect(await contents(utf8)).toEqual({ '办公室/卓玛.jsonl': text('a') });
  expect(await contents(rawArchive([{ ...zeros(3), name: gbk }]))).toHaveProperty('卓玛');
});

test('finds its way past a comment behind the archive', async () => {
  const plain = archive({ a: text('a') });
  const end = plain.length - 2;
  const commented = new Uint8Array([...plain.subarray(0, end), 5, 0, ...text('hello')]);

  expect(await contents(commented)).toEqual({ a: text('a') });
});

test.each<[string, readonly Raw[], string]>([
  ['more than it may hold in all', Array.from({ length: 5 }, () => zeros(1024 ** 2)), 'E_ZIP_BOMB'],
  ['an entry that swells a thousandfold', [zeros(3 * 1024 ** 2)], 'E_ZIP_BOMB'],
  ['more entries than it may', Array.from({ length: 101 }, () => zeros(1)), 'E_ZIP_ENTRIES'],
  ['the same bytes under several names', [zeros(9), { ...zeros(9), at: 0 }], 'E_ZIP_DAMAGED'],
  ['an entry that reaches behind the end', [{ ...zeros(9), says: 90_000 }], 'E_ZIP_DAMAGED'],
])('refuses an archive with %s before it unpacks a byte', async (_, entries, code) => {
  expect(await contents(rawArchive(entries))).toBe(code);
});

test.each<[string, Raw, string]>([
  ['gives more than it said', { ...zeros(900_000), size: 10 }, 'E_ZIP_DAMAGED'],
  ['gives less than it said', { ...zeros(10), size: 900 }, 'E_ZIP_DAMAGED'],
  ['has a password', { ...zeros(10), flags: 1 }, 'E_ZIP_LOCKED'],
  ['is packed in an unknown way', { ...zeros(10), method: 14 }, 'E_ZIP_METHOD'],
  ['is stored in another length', { ...zeros(10), method: 0 }, 'E_ZIP_DAMAGED'],
  ['is noise', { packed: text('no deflate at all'), size: 9 }, 'E_ZIP_DAMAGED'],
])('names an entry that %s, and reads the others', async (_, entry, code) => {
  const made = rawArchive([
    { ...entry, name: 'bad' },
    { ...zeros(3), name: 'good' },
  ]);

  expect(await contents(made)).toEqual({ bad: code, good: new Uint8Array(3) });
});

test('names an entry larger than one may be, and leaves it packed', async () => {
  const zip = await open(rawArchive([{ packed: new Uint8Array(20_000), size: 1024 ** 2 + 1 }]), LIMITS);

  expect(zip.ok && (await zip.value[0]?.read())).toEqual({
    ok: false,
    error: { code: 'E_ZIP_ENTRY_SIZE', values: { megabytes: 1 } },
  });
});

test('never gives other bytes than were packed, whichever bit is turned', async () => {
  const files = { a: text('卓玛'.repeat(9)), b: text('b') };
  const made = zipSync({ a: files.a, b: [files.b, { level: 0 }] });
  for (let at = 0; at < made.length * 8; at++) {
    const turned = made.with(at >> 3, (made[at >> 3] ?? 0) ^ (1 << (at & 7)));
    const read = await contents(turned);
    if (typeof read === 'string') continue;
    for (const content of Object.values(read)) {
      if (typeof content !== 'string') expect(Object.values(files)).toContainEqual(content);
    }
  }
});

test('never throws and never reads for long, whatever the bytes', async () => {
  const made = archive({ a: text('a'.repeat(500)), b: text('b') });
  await fc.assert(
    fc.asyncProperty(fc.nat(made.length - 1), fc.nat(255), fc.nat(made.length), async (at, byte, cut) => {
      const broken = made.slice(0, cut);
      if (at < broken.length) broken[at] = byte;
      await contents(broken);
    }),
  );
});
