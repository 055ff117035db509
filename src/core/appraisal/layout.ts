import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';

/** Columns of the sheet besides single components, which are written `component:<id>`. */
export const COLUMNS = [
  'place',
  'number',
  'name',
  'department',
  /** All components in the scheme's order. */
  'components',
  'total',
  'grade',
  'rank',
  'attempts',
  'level',
  'last',
  'exemption',
  'remarks',
] as const;

/** Pages of the workbook after the sheet itself. */
export const PAGES = ['departments', 'plan', 'missing', 'remarks', 'attempts', 'items', 'study'] as const;
export type Page = (typeof PAGES)[number];

/** Pages that are younger than the format: a scheme that was saved before cannot have asked for them. */
const LATER_PAGES = ['plan'] as const satisfies readonly Page[];

/** The unit's form: which columns in which order, in which languages, which pages, who signs. */
export const Layout = z.strictObject({
  /** Headings in one or two languages; everything else is in the first, which also gives the direction. */
  languages: z.array(z.string()).check(z.minLength(1), z.maxLength(2)),
  columns: z
    .array(z.union([z.enum(COLUMNS), z.string().check(z.regex(/^component:[a-z0-9-]+$/))]))
    .check(z.minLength(1), z.maxLength(40)),
  pages: z.array(z.enum(PAGES)),
  /** Later pages that are not wanted: `pages` alone does not say that of them. */
  without: z.optional(z.array(z.enum(LATER_PAGES))),
  /** What stands before each line to sign on, such as 制表人. */
  signatures: z.array(LocalText).check(z.maxLength(8)),
});
export type Layout = Readonly<z.infer<typeof Layout>>;

/**
 * The pages of a workbook in their order: those the unit lists, and later ones it may not have known, unless it does
 * without them.
 * @example pagesOf({ ...layout, pages: ['departments', 'missing'] }) → ['departments', 'plan', 'missing']
 */
export function pagesOf({ pages, without = [] }: Pick<Layout, 'pages' | 'without'>): readonly Page[] {
  const added = LATER_PAGES.filter((page) => !pages.includes(page));
  const at = pages.indexOf('departments') + 1;
  return [...pages.slice(0, at), ...added, ...pages.slice(at)].filter(
    (page) => !without.some((one) => one === page),
  );
}
