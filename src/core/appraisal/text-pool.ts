import type { AppraisedRecord } from './collection.ts';

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
    const { device, quiz, bank, mode, claimed, marking } = record;
    return {
      ...record,
      ...{ device: one(device), quiz: one(quiz), bank: one(bank), mode: one(mode), claimed: one(claimed) },
      marking: marking.state === 'marked' ? { ...marking, differs: orNone(marking.differs) } : marking,
      ...{ clock: orNone(record.clock), sitting: orNone(record.sitting) },
    };
  };
}

const NONE: readonly never[] = [];

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}
