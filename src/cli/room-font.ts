import { Blob, Buffer as Text, Face, Font, shape } from 'harfbuzzjs';
import type { PlainFont } from './write-font.ts';

/** A letter with what stands above and below it. */
const STACK = /[\u0F00-\u0F70\u0F85\u0F88-\u0F8C\u0FBE-\u0FDA][\u0F71-\u0F84\u0F86\u0F87\u0F8D-\u0FBC]*/g;
const POINT = '་';
const END = '།';

/** How much room a stack takes, and how much closer it stands to a point before it, a point behind it, a stroke behind it. */
type Size = readonly [width: number, afterPoint: number, beforePoint: number, beforeEnd: number];

/** All that a font without letters must know of another one. */
export interface Room {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly sizes: ReadonlyMap<string, Size>;
}

/** The stacks of texts and what they begin with: of རྒྱ also ར and རྒ. */
export function stacksOf(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [stack] of text.matchAll(STACK)) {
      for (let length = 1; length <= stack.length; length++) found.add(stack.slice(0, length));
    }
  }
  return found;
}

const faceOf = (sfnt: Buffer) => new Face(new Blob(new Uint8Array(sfnt).buffer));

/** How wide a browser sets a text in a font, in the font's own units. */
export function widthIn(sfnt: Buffer): (written: string) => number {
  const font = new Font(faceOf(sfnt));
  return (written) => {
    const text = new Text();
    text.addText(written);
    text.guessSegmentProperties();
    shape(font, text);
    return text.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  };
}

/** Measures stacks as a browser would set them. */
export function roomOf(sfnt: Buffer, stacks: Iterable<string>): Room {
  const widthOf = widthIn(sfnt);
  const closer = (left: string, right: string) => widthOf(left + right) - widthOf(left) - widthOf(right);
  const sizeOf = (stack: string): Size => [
    widthOf(stack),
    closer(POINT, stack),
    closer(stack, POINT),
    closer(stack, END),
  ];
  const face = faceOf(sfnt);
  const { ascender, descender } = new Font(face).hExtents();
  const sizes = new Map([...stacks].map((stack) => [stack, sizeOf(stack)]));
  return { unitsPerEm: face.upem, ascent: ascender, descent: descender, sizes };
}

/**
 * A font that takes the room of another one and draws only a line: most stacks are as wide as the letter they begin
 * with, the others get a glyph of their own.
 */
export function roomFont({ sizes, ...measures }: Room): PlainFont {
  const exceptions = exceptionsOf(sizes);
  // Characters of one size share a glyph, unless an exception is made of them.
  const single = new Set([POINT, END, ...[...exceptions].flatMap((stack) => [...stack])]);
  const glyphSizes: Size[] = [[0, 0, 0, 0]];
  const shared = new Map<string, number>();
  const glyphFor = (size: Size, alone: boolean) => {
    const same = alone ? undefined : shared.get(size.join());
    if (same !== undefined) return same;
    if (!alone) shared.set(size.join(), glyphSizes.length);
    return glyphSizes.push(size) - 1;
  };
  const letters = new Set([...sizes.keys()].flatMap((stack) => [...stack]));
  const glyphs = new Map(
    [...letters].map((letter) => [letter, glyphFor(sizes.get(letter) ?? [0, 0, 0, 0], single.has(letter))]),
  );
  const glyphOf = (letter: string) => glyphs.get(letter) ?? 0;
  const joined = [...exceptions].map((stack) => ({
    from: [...stack].map(glyphOf),
    to: glyphFor(sizes.get(stack) ?? [0, 0, 0, 0], false),
  }));
  const point = glyphOf(POINT);
  const pairs = glyphSizes.flatMap(([, afterPoint, beforePoint, beforeEnd], glyph) => [
    { left: point, right: glyph, closer: afterPoint },
    { left: glyph, right: point, closer: beforePoint },
    { left: glyph, right: glyphOf(END), closer: beforeEnd },
  ]);
  return {
    ...measures,
    widths: glyphSizes.map(([width]) => width),
    glyphs: new Map([...glyphs].map(([letter, glyph]) => [letter.codePointAt(0) ?? 0, glyph])),
    joined,
    pairs: pairs.filter(({ left, right, closer }) => closer !== 0 && !(left === point && right === point)),
  };
}

/** The stacks that take another room than the longest stack they begin with. */
function exceptionsOf(sizes: ReadonlyMap<string, Size>): ReadonlySet<string> {
  const exceptions = new Set<string>();
  for (const [stack, size] of [...sizes].sort(([a], [b]) => a.length - b.length)) {
    if (stack.length === 1) continue;
    let like = stack.slice(0, -1);
    while (like.length > 1 && !exceptions.has(like)) like = like.slice(0, -1);
    if (String(sizes.get(like)) !== String(size)) exceptions.add(stack);
  }
  return exceptions;
}
