import type { Entry } from '#core/ledger/entry.ts';
import { listReferences } from '#core/quiz/bank-references.ts';
import { rulesOf, type Blueprint } from '#core/quiz/blueprint.ts';
import { conditionsOf } from '#core/quiz/conditions.ts';
import { passes } from '#core/quiz/grade.ts';
import { drawPaper } from '#core/quiz/paper.ts';
import type { Grade } from '#core/quiz/question.ts';
import type { Rules } from '#core/quiz/rules.ts';
import { addUp } from '#core/quiz/score.ts';
import { writeItem } from './items.ts';
import type { MarkableBank, Marks, MarkingKey } from './marking-key.ts';
import { percent } from './percent.ts';

/** What an attempt is worth when it is marked again, or why it cannot be. */
export type Marking =
  | {
      readonly state: 'marked';
      readonly points: number;
      readonly possible: number;
      /** The figure the learner was shown, and the same pass rule. */
      readonly percent: number;
      readonly passed: boolean;
      /** Whether the device had given itself the same points out of the same. */
      readonly agrees: boolean;
      /** Points before the corrections of `errata.yaml`; the same as `points` where none touches the attempt. */
      readonly before: number;
      /** Rules it was taken under that are not those the quiz publishes now. */
      readonly differs: readonly string[];
      /** What each question came to, for `readItems`; answers themselves are not kept. */
      readonly items: string;
    }
  | {
      readonly state: 'unverifiable';
      readonly code: Unverifiable;
    };
type Unverifiable = 'E_TRANSCRIPT_BANK_UNKNOWN' | 'E_TRANSCRIPT_BANK_CHANGED';

/**
 * Marks a recorded attempt again from its answers alone (records.md 1.2), by the rules it was taken under. The paper is
 * drawn again from the seed: an answer to a question that was not drawn earns nothing, a drawn question that was left
 * out counts as open, and only the first answer to a question counts. An unknown bank or quiz is said to be so, never a
 * silent zero.
 * @example regrade(entry, key) → { state: 'marked', points: 9, possible: 10, percent: 90, … }
 */
export function regrade(entry: Entry, key: MarkingKey): Marking {
  const blueprint = key.blueprints.get(entry.quiz);
  if (blueprint === undefined) return unverifiable('E_TRANSCRIPT_BANK_UNKNOWN');
  const found = findBanks(entry, key);
  if (typeof found === 'string') return unverifiable(found);
  if (found.some(({ bank }) => !blueprint.banks.includes(bank.id))) {
    // A real bank, but not one this quiz draws from.
    return unverifiable('E_TRANSCRIPT_BANK_CHANGED');
  }
  // The first records did not carry their rules: it was the published count, and no mix.
  const rules = entry.rules ?? { count: blueprint.count };
  const questions = found.flatMap(({ bank }) => bank.questions);
  const paper = drawPaper({ ...rules, id: entry.quiz }, questions, entry.seed);
  const grade = gradePaper(entry, rules, paper.questions, found);
  if (grade === null) return unverifiable('E_TRANSCRIPT_BANK_UNKNOWN');
  return {
    state: 'marked',
    ...grade,
    percent: percent(grade.points, grade.possible),
    passed: passes(grade, blueprint.passMark),
    agrees: entry.score === grade.before && entry.of === grade.possible,
    differs: differences(entry, blueprint),
  };
}

/** The banks a record names, each exactly as it was published; else why it cannot be marked. */
function findBanks(entry: Entry, key: MarkingKey): readonly MarkableBank[] | Unverifiable {
  const references = listReferences(entry.bank);
  const found = references.flatMap((reference) => key.banks.get(reference.sha) ?? []);
  if (found.length < references.length) {
    const all = references.every(({ id, ver }) => key.versions.has(`${id}@${ver}`));
    return all ? 'E_TRANSCRIPT_BANK_CHANGED' : 'E_TRANSCRIPT_BANK_UNKNOWN';
  }
  const named = found.every(
    ({ bank }, index) => bank.id === references[index]?.id && bank.version === references[index].ver,
  );
  const once = new Set(found.map(({ bank }) => bank.id)).size === found.length;
  return named && once ? found : 'E_TRANSCRIPT_BANK_CHANGED';
}

/** `null` when a drawn question is of a kind that cannot be marked here. */
function gradePaper(
  entry: Entry,
  rules: Rules,
  paper: readonly string[],
  banks: readonly MarkableBank[],
): (Grade & { readonly before: number; readonly items: string }) | null {
  const answers = new Map<string, Entry['ans'][number]['a']>();
  for (const { q, a } of entry.ans) if (!answers.has(q)) answers.set(q, a);
  const conditions = conditionsOf(rules, entry.lang, entry.to ?? entry.lang);
  const marks: { readonly answered: boolean; readonly of: Marks }[] = [];
  const items: string[] = [];
  for (const id of paper) {
    const answer = answers.get(id);
    const at = banks.findIndex(({ markers }) => markers.has(id));
    const of = banks[at]?.markers.get(id)?.(answer, conditions);
    if (of === undefined) return null;
    const answered = (answer ?? null) !== null;
    marks.push({ answered, of });
    items.push(writeItem(placeOf(banks, at, id), answered, of.corrected));
  }
  const sum = (which: keyof Marks) =>
    addUp(
      marks.map(({ answered, of }) => ({ answered, ...of[which] })),
      rules.negative,
    );
  return { ...sum('corrected'), before: sum('released').points, items: items.join('') };
}

/** Among the questions of all banks the attempt names, one bank after the other. */
function placeOf(banks: readonly MarkableBank[], at: number, id: string): number {
  const before = banks.slice(0, at).reduce((sum, { bank }) => sum + bank.questions.length, 0);
  return before + (banks[at]?.places.get(id) ?? 0);
}

/** Which rules of an attempt are not those the quiz publishes now, each with both values. */
function differences(entry: Entry, blueprint: Blueprint): readonly string[] {
  const own: Readonly<Record<string, unknown>> = {
    ...entry.rules,
    mode: entry.mode,
    banks: listReferences(entry.bank).map(({ id }) => id),
  };
  const published: Readonly<Record<string, unknown>> = {
    // A record without rules cannot differ in them.
    ...(entry.rules === undefined ? {} : rulesOf(blueprint)),
    mode: blueprint.mode,
    banks: blueprint.banks,
  };
  const written = (value: unknown) => JSON.stringify(value ?? null);
  // The edition of marking is the program's, not the quiz's; and whoever might not use Latin letters yet had it no easier:
  // no attempt is worse for being older.
  const harder = own.romanised !== true && published.romanised === true;
  const names = [...new Set([...Object.keys(own), ...Object.keys(published)])].filter(
    (name) => name !== 'marking' && !(name === 'romanised' && harder),
  );
  return names
    .filter((name) => written(own[name]) !== written(published[name]))
    .map((name) => `${name}: ${written(own[name])} ≠ ${written(published[name])}`)
    .sort();
}

function unverifiable(code: Unverifiable): Marking {
  return { state: 'unverifiable', code };
}
