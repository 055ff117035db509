import type { AppraisedRecord } from './collection.ts';
import type { Marking } from './regrade.ts';

/**
 * Gives records back in which what many of them say is one text in the memory, not a copy each: the quiz, its banks, the
 * device. Four hundred thousand records must fit.
 * @example const share = startSharing(); share(one).bank === share(other).bank
 */
export function startSharing(): (record: AppraisedRecord) => AppraisedRecord {
  const texts = new Map<string, string>();
  const one = <Text extends string>(text: Text): Text => {
    // A text is its own key.
    const known = texts.get(text) as Text | undefined;
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return (record) => {
    const { hash, id, seq, crossed, start, end, tz, answers, sit, level, numbers } = record;
    // Spelt out: engines keep a third more for an object that has grown from a copy of another.
    return {
      hash,
      id,
      device: one(record.device),
      seq,
      quiz: one(record.quiz),
      bank: one(record.bank),
      mode: one(record.mode),
      crossed,
      start,
      end,
      tz,
      claimed: one(record.claimed),
      marking: spelt(record.marking),
      answers,
      clock: orNone(record.clock),
      sit,
      sitting: orNone(record.sitting),
      level,
      numbers,
    };
  };
}

function spelt(marking: Marking): Marking {
  if (marking.state !== 'marked') return marking;
  const { state, points, possible, percent, passed, agrees, before, items } = marking;
  const differs = orNone(marking.differs);
  return { state, points, possible, percent, passed, agrees, before, differs, items };
}

const NONE: readonly never[] = [];

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}
