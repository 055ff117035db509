/** A number of so many bits, as a font file writes it. */
const u16 = (...values: readonly number[]) => Buffer.concat(values.map((value) => bytes(2, value)));
const u32 = (...values: readonly number[]) => Buffer.concat(values.map((value) => bytes(4, value)));

function bytes(size: 2 | 4, value: number): Buffer {
  const buffer = Buffer.alloc(size);
  buffer.writeUIntBE(value < 0 ? value + 2 ** (8 * size) : value, 0, size);
  return buffer;
}

/** What a font without curves holds: the glyph of each character, the width of each glyph, and what joins to one. */
export interface PlainFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** The width of each glyph; the first is what stands for a missing character. */
  readonly widths: readonly number[];
  /** The glyph of each code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Glyphs that follow each other and become one. */
  readonly joined: readonly { readonly from: readonly number[]; readonly to: number }[];
  /** Glyphs that stand closer to each other than they are wide; marks between them do not count. */
  readonly pairs: readonly { readonly left: number; readonly right: number; readonly closer: number }[];
}

const LINE = { bottom: 560, top: 600, side: 40 };

/**
 * An OpenType file whose letters are a line as wide as the letter: a place held for a text whose font is on its way.
 * @example await fontverter.convert(writeFont(font), 'woff2')
 */
export function writeFont(font: PlainFont): Buffer {
  const outlines = font.widths.map(outlineOf);
  const offsets = outlines.reduce<number[]>((all, one) => [...all, (all.at(-1) ?? 0) + one.length], [0]);
  return assemble({
    GPOS: positions(font),
    GSUB: substitutions(font),
    'OS/2': os2(font),
    cmap: characters(font),
    glyf: Buffer.concat(outlines),
    head: head(font),
    hhea: Buffer.concat([
      u32(0x00010000),
      u16(
        font.ascent,
        font.descent,
        0,
        Math.max(...font.widths),
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        font.widths.length,
      ),
    ]),
    hmtx: u16(...font.widths.flatMap((width) => [width, width > 2 * LINE.side ? LINE.side : 0])),
    loca: u32(...offsets),
    maxp: Buffer.concat([u32(0x00010000), u16(font.widths.length, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: u16(0, 0, 6),
    post: u32(0x00030000, 0, 0, 0, 0, 0, 0, 0),
  });
}

function outlineOf(width: number): Buffer {
  const length = width - 2 * LINE.side;
  if (length <= 0) return Buffer.alloc(0);
  const box = [LINE.side, LINE.bottom, LINE.side + length, LINE.top];
  // One contour of four points, no instructions; every point on the curve, every step in two bytes.
  const points = Buffer.from([1, 1, 1, 1]);
  const steps = u16(LINE.side, 0, length, 0, LINE.bottom, LINE.top - LINE.bottom, 0, LINE.bottom - LINE.top);
  const outline = Buffer.concat([u16(1, ...box, 3, 0), points, steps]);
  return Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]);
}

function head({ unitsPerEm, ascent, descent, widths }: PlainFont): Buffer {
  const dates = u32(0, 0, 0, 0);
  const box = u16(0, descent, Math.max(...widths), ascent);
  return Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(0, unitsPerEm),
    dates,
    box,
    u16(0, 6, 2, 1, 0),
  ]);
}

function os2({ unitsPerEm, ascent, descent, glyphs }: PlainFont): Buffer {
  const codes = [...glyphs.keys()];
  return Buffer.concat([
    u16(4, Math.round(unitsPerEm / 2), 400, 5, 0),
    u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
    Buffer.alloc(10),
    u32(0, 0, 0, 0),
    Buffer.from('SNYU'),
    u16(0x40, Math.min(...codes), Math.max(...codes), ascent, descent, 0, ascent, -descent),
    u32(0, 0),
    u16(500, 700, 0, 0x20, 3),
  ]);
}

/** Format 4; runs of neighbouring characters whose glyphs are no neighbours cost a segment each. */
function characters({ glyphs }: PlainFont): Buffer {
  const codes = [...glyphs.keys()].sort((a, b) => a - b);
  const runs = codes.reduce<{ first: number; last: number }[]>((all, code) => {
    const run = all.at(-1);
    if (run?.last === code - 1) run.last = code;
    else all.push({ first: code, last: code });
    return all;
  }, []);
  const count = runs.length + 1;
  const power = 2 ** Math.floor(Math.log2(count));
  const ids = codes.map((code) => glyphs.get(code) ?? 0);
  // From the place of its own entry to its first glyph: over what is left of the offsets and over the glyphs before.
  const starts = runs.map(({ first }, index) => 2 * (count - index + codes.indexOf(first)));
  const table = Buffer.concat([
    u16(0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power)),
    u16(...runs.map(({ last }) => last), 0xffff, 0),
    u16(...runs.map(({ first }) => first), 0xffff),
    u16(...runs.map(() => 0), 1),
    u16(...starts, 0),
    u16(...ids),
  ]);
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, table.length + 4), table]);
}

/** One lookup of ligatures, for whatever script asks. */
function substitutions({ joined }: PlainFont): Buffer {
  const firsts = [...new Set(joined.map(({ from }) => from[0] ?? 0))].sort((a, b) => a - b);
  const sets = firsts.map((first) => {
    const of = joined
      .filter(({ from }) => from[0] === first)
      .toSorted((a, b) => b.from.length - a.from.length)
      .map(({ from, to }) => u16(to, from.length, ...from.slice(1)));
    return withOffsets(u16(of.length), of);
  });
  const coverage = u16(1, firsts.length, ...firsts);
  const subtable = withOffsets(u16(1), [coverage], u16(firsts.length), sets);
  return layout('ccmp', u16(4, 0), subtable);
}

function positions({ pairs }: PlainFont): Buffer {
  const lefts = [...new Set(pairs.map(({ left }) => left))].sort((a, b) => a - b);
  const sets = lefts.map((one) => {
    const of = pairs.filter(({ left }) => left === one).sort((a, b) => a.right - b.right);
    return u16(of.length, ...of.flatMap(({ right, closer }) => [right, closer]));
  });
  const WIDTH_OF_FIRST = 4;
  const subtable = withOffsets(
    u16(1),
    [u16(1, lefts.length, ...lefts)],
    u16(WIDTH_OF_FIRST, 0, lefts.length),
    sets,
  );
  const IGNORE_MARKS = 8;
  return layout('kern', u16(2, IGNORE_MARKS), subtable);
}

/** One feature of one lookup, for whatever script asks. */
function layout(feature: string, lookup: Buffer, subtable: Buffer): Buffer {
  const tag = (name: string) => Buffer.from(name, 'latin1');
  const language = u16(4, 0, 0, 0xffff, 1, 0);
  const scripts = Buffer.concat([u16(2), tag('DFLT'), u16(14), tag('tibt'), u16(14), language]);
  const features = Buffer.concat([u16(1), tag(feature), u16(8), u16(0, 1, 0)]);
  const lookups = withOffsets(u16(1), [withOffsets(Buffer.concat([lookup, u16(1)]), [subtable])]);
  return withOffsets(u32(0x00010000), [scripts, features, lookups]);
}

/** A table that begins with where its parts are. A second row of parts follows what stands between them. */
function withOffsets(
  start: Buffer,
  parts: readonly Buffer[],
  between = Buffer.alloc(0),
  more: readonly Buffer[] = [],
): Buffer {
  let at = start.length + 2 * parts.length + between.length + 2 * more.length;
  const offsetsOf = (all: readonly Buffer[]) =>
    u16(
      ...all.map((part) => {
        const offset = at;
        at += part.length;
        return offset;
      }),
    );
  const [first, second] = [offsetsOf(parts), offsetsOf(more)];
  return Buffer.concat([start, first, between, second, ...parts, ...more]);
}

function assemble(tables: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  let at = 12 + 16 * names.length;
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const name of names) {
    const table = tables[name] ?? Buffer.alloc(0);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    let sum = 0;
    for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
    entries.push(Buffer.concat([Buffer.from(name, 'latin1'), u32(sum, at, table.length)]));
    bodies.push(padded);
    at += padded.length;
  }
  const count = names.length;
  const start = Buffer.concat([
    u32(0x00010000),
    u16(count, 16 * power, Math.log2(power), 16 * (count - power)),
  ]);
  return Buffer.concat([start, ...entries, ...bodies]);
}
