/** What a line's first characters make of it: `# ` title, `## ` heading, `### ` subheading, `- ` item, none text. */
export const PASSAGE_SHAPES = ['title', 'heading', 'subheading', 'item', 'text'] as const;
export type PassageShape = (typeof PASSAGE_SHAPES)[number];

/** What only the original marks on the id line: `{#label .label}`. */
export const PASSAGE_MARKS = ['label', 'address', 'signature', 'date'] as const;
export type PassageMark = (typeof PASSAGE_MARKS)[number];

/** What a passage is to a reader: its mark, or else its shape. */
export type PassageKind = PassageShape | PassageMark;

const PREFIXES: Readonly<Record<PassageShape, string>> = {
  title: '# ',
  heading: '## ',
  subheading: '### ',
  item: '- ',
  text: '',
};

/**
 * The characters that stand before the text of a shape.
 * @example shapePrefix('heading') === '## '
 */
export function shapePrefix(shape: PassageShape): string {
  return PREFIXES[shape];
}

/**
 * Splits a line into its shape and its text. A line without a known prefix is text.
 * @example readShape('## 一、基本情况') → { shape: 'heading', text: '一、基本情况' }
 */
export function readShape(line: string): { readonly shape: PassageShape; readonly text: string } {
  const shape = PASSAGE_SHAPES.find((name) => name !== 'text' && line.startsWith(PREFIXES[name]));
  if (shape === undefined) return { shape: 'text', text: line };
  return { shape, text: line.slice(PREFIXES[shape].length) };
}

/** The shape a passage of this kind is written in: marks are plain text. */
export function shapeOf(kind: PassageKind): PassageShape {
  return PASSAGE_SHAPES.find((shape) => shape === kind) ?? 'text';
}

/** True for the names that may follow the dot on an id line. */
export function isMark(name: string): name is PassageMark {
  return PASSAGE_MARKS.some((mark) => mark === name);
}
