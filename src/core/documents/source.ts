import type { Issue } from '#core/issue.ts';

/** A content file as data, with the line of every value, so that a mistake can be shown where it stands. */
export interface Source {
  /** Path from the project's root. */
  readonly file: string;
  /** What the file holds, before any schema. */
  readonly value: unknown;
  /** 1-based lines by path, `questions.3.quote`. */
  readonly lines: ReadonlyMap<string, number>;
}

/** The place of one object inside a file: `path` is '' for the whole file. */
export interface Place {
  readonly source: Source;
  readonly path: string;
}

/** Where the objects of a library came from, by identity: the objects themselves stay exactly what is published. */
export type Places = ReadonlyMap<object, Place>;

/**
 * The line of a path, or of the nearest thing around it that has one.
 * @example lineAt(source, 'terms.3.bo.definition')
 */
export function lineAt(source: Source, path: string): number {
  for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(rest.lastIndexOf('.'), 0))) {
    const line = source.lines.get(rest);
    if (line !== undefined) return line;
  }
  return 1;
}

/**
 * File and line of an object, or of one field in it, for an issue.
 * @example { code: 'E_QUOTE', ...locate(places, question, 'quote') }
 */
export function locate(places: Places, thing: object, field = ''): Pick<Issue, 'file' | 'line'> {
  const place = places.get(thing);
  if (place === undefined) return {};
  const path = [place.path, field].filter((part) => part !== '').join('.');
  return { file: place.source.file, line: lineAt(place.source, path) };
}
