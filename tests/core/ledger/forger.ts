import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import { chainStart } from '#core/ledger/chain.ts';
import { bodyOf } from '#core/ledger/checkpoint.ts';
import { DOMAINS, hashLine } from '#core/ledger/hash.ts';
import { createRandom } from '#core/random.ts';

type Fields = Record<string, Json>;
type Random = () => number;

/** Whole files of honest devices, as lines, to steal parts from. */
export interface Loot {
  readonly ours: readonly string[];
  /** An earlier, shorter file of the same device. */
  readonly earlier: readonly string[];
  readonly theirs: readonly string[];
  readonly unsigned: readonly string[];
}

/** One thing a forger without the device's key may do to a file. Every line is written canonically again. */
type Operator = (lines: readonly string[], loot: Loot, random: Random) => readonly string[];

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
const place = (lines: readonly string[], random: Random) => 1 + Math.floor(random() * (lines.length - 2));
const edit = (lines: readonly string[], index: number, change: (value: Fields) => Fields) =>
  lines.with(index, canonicalJson(change(JSON.parse(lines.at(index)!) as Fields)));
const last = (lines: readonly string[]) => lines.length - 1;
const inCheckpoint = (lines: readonly string[], change: (cp: Fields) => Fields) =>
  edit(lines, last(lines), (value) => ({ ...value, cp: change(value.cp as Fields) }));

/** Changes a number, a text or a list somewhere. */
function changed(value: Json, random: Random): Json {
  if (typeof value === 'number') return value + 1 + Math.floor(random() * 5);
  if (typeof value === 'string')
    return value.replace(/[0-9a-z]/, (letter) => (letter === 'a' ? 'b' : 'a')) + (random() < 0.2 ? 'a' : '');
  if (typeof value === 'boolean') return !value;
  if (value === null) return 0;
  if (Array.isArray(value)) return random() < 0.5 ? (value as Json[]).slice(1) : [...(value as Json[]), 1];
  const keys = Object.keys(value);
  const key = pick(keys, random);
  return { ...(value as Fields), [key]: changed((value as Fields)[key]!, random) };
}

export const OPERATORS: Readonly<Record<string, Operator>> = {
  field: (lines, _, random) => edit(lines, place(lines, random), (v) => changed(v, random) as Fields),
  score: (lines, _, random) => edit(lines, place(lines, random), (v) => ({ ...v, score: 9, of: 9 })),
  answers: (lines, _, random) =>
    edit(lines, place(lines, random), (v) => ({ ...v, ans: [{ a: 'a', ms: 5, q: 'q-2' }] })),
  time: (lines, _, random) =>
    edit(lines, place(lines, random), (v) => ({ ...v, end: '2026-11-21T00:00:00.000Z' })),
  extra: (lines, _, random) => edit(lines, place(lines, random), (v) => ({ ...v, note: 'x' })),
  less: (lines, _, random) =>
    edit(lines, place(lines, random), ({ ...v }) => {
      delete v[pick(Object.keys(v), random)];
      return v;
    }),
  learner: (lines) => edit(lines, 0, (v) => ({ ...v, learner: { ...(v.learner as Fields), number: '008' } })),
  site: (lines) => edit(lines, 0, (v) => ({ ...v, site: 'other' })),
  drop: (lines, _, random) => lines.toSpliced(place(lines, random), 1),
  tail: (lines) => lines.toSpliced(last(lines) - 1, 1),
  swap: (lines, _, random) => {
    const [a, b] = [place(lines, random), place(lines, random)];
    return lines.with(a, lines[b]!).with(b, lines[a]!);
  },
  twice: (lines, _, random) => lines.toSpliced(place(lines, random), 0, pick(lines.slice(1, -1), random)),
  'foreign record': (lines, { theirs }, random) =>
    lines.with(place(lines, random), theirs[place(theirs, random)]!),
  'foreign header': (lines, { theirs }) => lines.with(0, theirs[0]!),
  'foreign checkpoint': (lines, { theirs, earlier, unsigned }, random) =>
    lines.with(last(lines), pick([theirs, earlier, unsigned], random).at(-1)!),
  'foreign signature': (lines, { theirs, earlier }, random) =>
    edit(lines, last(lines), (v) => ({
      ...v,
      sig: (JSON.parse(pick([theirs, earlier], random).at(-1)!) as Fields).sig!,
    })),
  'foreign key': (lines, { theirs }) =>
    edit(lines, 0, (v) => ({ ...v, key: (JSON.parse(theirs[0]!) as Fields).key! })),
  'other moment': (lines) => inCheckpoint(lines, (cp) => ({ ...cp, at: '2026-12-01T00:00:00.000Z' })),
  'cut signature': (lines) => edit(lines, last(lines), (v) => ({ ...v, sig: null })),
  'older version': (lines) => edit(lines, 0, ({ key: _key, ...v }) => ({ ...v, fmt: 'sanyu-transcript/1' })),
  'other place': (lines, _, random) =>
    edit(lines, place(lines, random), (v) => ({ ...v, seq: Number(v.seq ?? 0) + 1 })),
  spelling: (lines, _, random) => {
    const at = Math.floor(random() * lines.length);
    return lines.with(at, pick([' ', '\r', '\ufeff'], random) + lines[at]!);
  },
};

/** Makes every hash of a file fit again, as a forger who knows the format would; only the signature stays what it was. */
export function rehash(lines: readonly string[]): readonly string[] {
  const hashes: string[] = [];
  const ends = new Map<string, string>();
  const records = lines.slice(1, -1).map((line) => {
    const value = parsed(line);
    if (value === null) return line;
    const dev = device(value);
    const seq = hashes.filter((_, i) => parsed(lines[i + 1]!)?.dev === dev).length;
    const written = canonicalJson({ ...value, seq, prev: ends.get(dev) ?? chainStart(dev) });
    const hash = hashLine(DOMAINS.record, written);
    ends.set(dev, hash);
    hashes.push(hash);
    return written;
  });
  const [header, end] = [lines[0]!, parsed(lines.at(-1)!)];
  if (end === null || typeof end.cp !== 'object') return [header, ...records, lines.at(-1)!];
  const old = end.cp as Fields;
  const cp = {
    ...old,
    body: bodyOf(hashes),
    count: records.length,
    hdr: hashLine(DOMAINS.header, header),
    head: ends.get(device(old)) ?? chainStart(device(old)),
  };
  const sum = hashLine(DOMAINS.checkpoint, canonicalJson(cp));
  return [header, ...records, canonicalJson({ ...end, cp, sum })];
}

function device({ dev }: Fields): string {
  return typeof dev === 'string' ? dev : '';
}

function parsed(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? (value as Fields | null) : null;
  } catch {
    return null;
  }
}

/** One forged file: one to three operators, hashes made to fit again or not; `null` when nothing came of it. */
export function forge(loot: Loot, seed: string): { readonly how: string; readonly text: string } | null {
  const random = createRandom(seed);
  const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    pick(Object.keys(OPERATORS), random),
  );
  const again = random() < 0.5;
  let lines = loot.ours;
  for (const name of names) {
    try {
      lines = OPERATORS[name]!(lines, loot, random);
    } catch {
      // An operator before had made a line that this one cannot read.
    }
  }
  if (again) lines = rehash(lines);
  const text = lines.map((line) => `${line}\n`).join('');
  const honest = [loot.ours, loot.earlier, loot.theirs, loot.unsigned].map((file) => file.join('\n'));
  if (honest.includes(lines.join('\n'))) return null;
  return { how: `${names.join(' + ')}${again ? ', hashes made to fit' : ''}`, text };
}
