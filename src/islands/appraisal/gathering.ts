import { absorb, newGrowing, type Collection, type Growing } from '#core/appraisal/collection.ts';
import { personRows } from '#core/appraisal/person.ts';
import { applyLists } from '#core/appraisal/signed-lists.ts';
import type { Issue } from '#core/issue.ts';
import type { Blueprint } from '#core/quiz/blueprint.ts';
import type { FromEngine } from './engine-messages.ts';

type ReaderFinished = Extract<FromEngine, { type: 'finished' }>;

/** What the page makes of the last word of its reader. */
export interface Finished extends Omit<ReaderFinished, 'lists'> {
  /** Everything that was handed in. */
  readonly collection: Collection;
  /** What to know about single people, by staff number, whatever the rules of the year. */
  readonly people: ReadonlyMap<string, readonly Issue[]>;
  /** What to know about signed lists of sittings. */
  readonly lists: readonly Issue[];
}

/** What the bench is told. */
export type FromReader = Exclude<FromEngine, ReaderFinished> | Finished;

/**
 * Puts together what a reader tells file by file. Whatever is told twice, by a reader that was started anew, counts once.
 * @example const gather = startGathering(() => blueprints); tell(gather(message))
 */
export function startGathering(blueprints: () => readonly Blueprint[]): (message: FromEngine) => FromReader {
  let into = newGrowing();
  return (message) => {
    if (message.type === 'emptied') into = newGrowing();
    if (message.type === 'arrived') absorb(into, message.collection);
    return message.type === 'finished' ? finished(into, message, blueprints()) : message;
  };
}

function finished(into: Growing, said: ReaderFinished, blueprints: readonly Blueprint[]): Finished {
  // A copy: later files must not grow into what is shown.
  const all = {
    records: new Map(into.records),
    claims: new Map(into.claims),
    handedIn: new Map(into.handedIn),
  };
  const { collection, remarks } = applyLists(all, said.lists);
  const people = new Map(personRows(collection, blueprints).map((row) => [row.number, row.remarks]));
  return { ...said, collection, people, lists: remarks };
}
