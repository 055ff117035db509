import { parseArgs } from 'node:util';

/** What the terminal was told to do. */
export interface Options {
  /** Folders, archives and files of what was handed in. */
  readonly exports: readonly string[];
  readonly roster: string | null;
  /** Whether hidden sheets of the roster are read as well. */
  readonly hidden: boolean;
  /** A file, or the id of a scheme of the site. */
  readonly scheme: string | null;
  readonly decisions: string | null;
  /** Files to write: `.xlsx` or `.csv`. */
  readonly out: readonly string[];
  /** As of which day; `null` is the period's last day, or today while it lasts. */
  readonly day: string | null;
  /** Columns of the roster as the clerk knows them, from 1: `number=1,name=2+3,department=4`. */
  readonly columns: string | null;
  readonly language: string;
  readonly json: boolean;
  readonly help: boolean;
  readonly quiet: boolean;
}

/**
 * Reads the words after the command; `null` where they make no sense.
 * @example readOptions(['--roster', 'R.xlsx', '--out', 'sheet.xlsx', 'exports/'])?.exports → ['exports/']
 */
export function readOptions(words: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        roster: { type: 'string' },
        hidden: { type: 'boolean' },
        scheme: { type: 'string' },
        decisions: { type: 'string' },
        out: { type: 'string', multiple: true },
        day: { type: 'string' },
        columns: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
        quiet: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { roster = null, scheme = null, decisions = null, out = [], day = null, columns = null } = values;
    const { lang: language = 'zh', hidden = false, json = false, quiet = false, help = false } = values;
    const known = out.every((file) => /\.(?:xlsx|csv)$/i.test(file));
    if (!known || (!help && positionals.length === 0)) return null;
    return {
      exports: positionals,
      roster,
      hidden,
      scheme,
      decisions,
      out,
      day,
      columns,
      language,
      json,
      help,
      quiet,
    };
  } catch {
    return null;
  }
}
