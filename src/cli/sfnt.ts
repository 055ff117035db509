/** Where a table of an uncompressed font begins. */
type Tables = ReadonlyMap<string, number>;

/**
 * The code points a font has glyphs for, read from its character map (formats 4 and 12, which is what WOFF2 fonts of
 * the web hold).
 * @example codePointsOf(await fontverter.convert(woff2, 'sfnt')).has(0x0f40)
 */
export function codePointsOf(sfnt: Buffer): ReadonlySet<number> {
  const cmap = tableOf(sfnt, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < sfnt.readUInt16BE(cmap + 2); index++) {
    const at = cmap + sfnt.readUInt32BE(cmap + 8 + 8 * index);
    const format = sfnt.readUInt16BE(at);
    if (format === 4) addSegments(sfnt, at, found);
    if (format === 12) addGroups(sfnt, at, found);
  }
  return found;
}

/**
 * A copy with the height of a line set inside the file, in em. Noto Serif Tibetan claims 2.8 em, and Safari does not
 * listen to `ascent-override` (scripts.md 5).
 * @example withLineHeight(sfnt, { ascent: 1.18, descent: 0.72 })
 */
export function withLineHeight(
  font: Buffer,
  height: { readonly ascent: number; readonly descent: number },
): Buffer {
  const sfnt = Buffer.from(font);
  const [head, hhea, os2] = [tableOf(sfnt, 'head'), tableOf(sfnt, 'hhea'), tableOf(sfnt, 'OS/2')];
  const unitsPerEm = sfnt.readUInt16BE(head + 18);
  const [ascent, descent] = [Math.round(height.ascent * unitsPerEm), Math.round(height.descent * unitsPerEm)];
  // hhea: ascender, descender, line gap.
  [ascent, -descent, 0].forEach((value, index) => sfnt.writeInt16BE(value, hhea + 4 + 2 * index));
  // OS/2: typographic ascender, descender, line gap, then the two of Windows, which are both positive.
  [ascent, -descent, 0].forEach((value, index) => sfnt.writeInt16BE(value, os2 + 68 + 2 * index));
  [ascent, descent].forEach((value, index) => sfnt.writeUInt16BE(value, os2 + 74 + 2 * index));
  return sfnt;
}

function tableOf(sfnt: Buffer, name: string): number {
  const tables: Tables = new Map(
    Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      return [sfnt.toString('latin1', at, at + 4), sfnt.readUInt32BE(at + 8)];
    }),
  );
  const at = tables.get(name);
  if (at === undefined) throw new Error(`the font has no table ${name}`);
  return at;
}

function addSegments(sfnt: Buffer, at: number, found: Set<number>) {
  const size = sfnt.readUInt16BE(at + 6);
  for (let index = 0; index < size; index += 2) {
    const end = sfnt.readUInt16BE(at + 14 + index);
    const start = sfnt.readUInt16BE(at + 16 + size + index);
    // The last segment, U+FFFF, only closes the table.
    for (let code = start; code <= end && code !== 0xffff; code++) found.add(code);
  }
}

function addGroups(sfnt: Buffer, at: number, found: Set<number>) {
  for (let index = 0; index < sfnt.readUInt32BE(at + 12); index++) {
    const group = at + 16 + 12 * index;
    for (let code = sfnt.readUInt32BE(group); code <= sfnt.readUInt32BE(group + 4); code++) found.add(code);
  }
}
