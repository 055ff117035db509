import { runChecks } from '#core/checks/checks.ts';
import { documentFile } from '#core/documents/document.ts';
import type { Exchange } from '#core/documents/exchange.ts';
import type { Library } from '#core/documents/library.ts';
import { Day } from '#core/documents/review-fields.ts';
import { lineAt } from '#core/documents/source.ts';
import { entriesOf } from '#core/entries/entry.ts';
import { unitName } from '#core/entries/exchange-all.ts';
import type { Issue } from '#core/issue.ts';
import { readLibrary } from '#library/read-library.ts';
import type { TakenIn } from './take-in-files.ts';

/** The file of a translator, and where in it a unit stands. */
export interface Origin {
  readonly file: string;
  readonly lineOf: (name: string) => number;
}

/** Nobody broke these by an import: a translation may well be older than its original. */
const NO_REASON = new Set(['E_STALE', 'E_UNSTAMPED']);

/**
 * What came back as reviewed without saying by whom, or on which day.
 * @example unsignedReviews(exchange, origin).length === 0
 */
export function unsignedReviews({ passages }: Exchange, origin: Origin): readonly Issue[] {
  return passages.flatMap(({ name, texts }) =>
    Object.entries(texts).flatMap(([tag, { state, reviewer, reviewed }]): readonly Issue[] => {
      if (state !== 'reviewed' || (reviewer?.trim() && Day.safeParse(reviewed).success)) return [];
      const found = `${tag}: reviewed, reviewer: ${reviewer ?? '∅'}, reviewed: ${reviewed ?? '∅'}`;
      return [{ code: 'E_STATUS', ...placeIn(origin, name, tag), values: { found } }];
    }),
  );
}

/**
 * What the checks would say of the content with the import in it and do not say now, each at the unit it comes from.
 * @example (await brokenChecks(root, library, taken, origin)).length === 0
 */
export async function brokenChecks(
  root: string,
  library: Library,
  { files }: TakenIn,
  origin: Origin,
): Promise<readonly Issue[]> {
  if (files.size === 0) return [];
  const after = await readLibrary(root, new Map([...files].map(([path, { text }]) => [path, text])));
  const before = new Set(runChecks(library).map(identity));
  const units = unitsByPlace(after.library, library);
  return [...after.issues, ...runChecks(after.library)]
    .filter((issue) => !NO_REASON.has(issue.code) && !before.has(identity(issue)))
    .map((issue) => {
      const unit = files.has(issue.file ?? '') ? units.get(`${issue.file}:${issue.line}`) : undefined;
      return unit === undefined ? issue : { ...issue, ...placeIn(origin, unit.name, unit.tag) };
    });
}

interface Unit {
  readonly name: string;
  readonly tag: string;
}

/** Which unit stands where, by `file:line`; where several share a line, one that the import changed. */
function unitsByPlace(library: Library, before: Library): ReadonlyMap<string, Unit> {
  const passages = library.documents.flatMap(({ slug, translations }) =>
    Object.entries(translations).flatMap(([tag, { passages }]) =>
      Object.entries(passages).map(
        ([id, { line }]) => [`${documentFile(slug, tag)}:${line}`, { name: `${slug}#${id}`, tag }] as const,
      ),
    ),
  );
  const old = new Map(entryUnits(before).map(({ name, tag, text }) => [`${name} ${tag}`, text]));
  const units = entryUnits(library);
  const isNew = ({ name, tag, text }: (typeof units)[number]) => old.get(`${name} ${tag}`) !== text;
  const entries = [...units.filter((unit) => !isNew(unit)), ...units.filter(isNew)];
  return new Map<string, Unit>([...passages, ...entries.map((unit) => [unit.place, unit] as const)]);
}

function entryUnits(library: Library): readonly (Unit & { readonly text: string; readonly place: string })[] {
  const tags = library.languages.map(({ tag }) => tag);
  return entriesOf(library).flatMap((entry) => {
    const source = library.sources.find(({ file }) => file === entry.file);
    if (source === undefined) return [];
    return entry.texts.flatMap((text) =>
      tags.map((tag) => ({
        name: unitName(entry, text),
        tag,
        text: text.texts[tag] ?? '',
        place: `${entry.file}:${lineAt(source, text.path.replace('*', tag))}`,
      })),
    );
  });
}

function placeIn({ file, lineOf }: Origin, name: string, tag: string): Pick<Issue, 'file' | 'line'> {
  return { file: `${file} · ${name} · ${tag}`, line: lineOf(name) };
}

function identity({ code, file, values }: Issue): string {
  return JSON.stringify([code, file, values]);
}
