import { canonicalJson } from '#core/canonical-json.ts';
import type { AnsweredItem } from '#core/ledger/entry.ts';
import type { Bank } from '#core/quiz/bank.ts';
import type { Blueprint } from '#core/quiz/blueprint.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Erratum } from '#core/quiz/erratum.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import type { Grade, QuestionModel } from '#core/quiz/question.ts';
import type { Organiser } from '#core/sitting/organiser.ts';

/** What the site has to mark with. `banks` may hold several versions of one bank: old attempts keep the version they were made from. */
export interface MarkingMaterial {
  readonly banks: readonly Bank[];
  readonly blueprints: readonly Blueprint[];
  /** Corrections of released questions. */
  readonly errata?: readonly Erratum[];
  /** Whose signed lists make an attempt one of a supervised sitting (level 2). None: nothing rises above 1. */
  readonly organisers?: readonly Organiser[];
  /** `QUESTION_MODELS`, handed in because the core does not know the kinds. */
  readonly models: Readonly<Record<string, QuestionModel>>;
  /** The clerk's time, to tell attempts that lie in the future; left out where there is no clock to trust. */
  readonly now?: string;
}

/** Marks one answer; `undefined` was never given and counts as left open. */
export type Marker = (answer: AnsweredItem['a'] | undefined, conditions: Conditions) => Marks;

/** What one answer earns: by the question as it was released, as the learner's device marked it, and as corrected. */
export interface Marks {
  readonly released: Grade;
  readonly corrected: Grade;
}

/** A bank made ready to mark with. */
export interface MarkableBank {
  readonly bank: Bank;
  /** A question whose kind is unknown or that its kind refuses has no marker. */
  readonly markers: ReadonlyMap<string, Marker>;
  /** The place of each question in the bank, from 0. */
  readonly places: ReadonlyMap<string, number>;
}

/** The material, ready to look things up in. */
export interface MarkingKey {
  readonly blueprints: ReadonlyMap<string, Blueprint>;
  /** By the SHA-256 of the bank's published bytes. */
  readonly banks: ReadonlyMap<string, MarkableBank>;
  /** `id@version` of every bank here, to tell a changed bank from an unknown one. */
  readonly versions: ReadonlySet<string>;
  readonly now: string | null;
}

/**
 * Reads every question once, so that thousands of attempts can be marked quickly.
 * @example regrade(entry, createMarkingKey({ banks, blueprints, models: QUESTION_MODELS }))
 */
export function createMarkingKey(material: MarkingMaterial): MarkingKey {
  const { banks, blueprints, models, errata = [] } = material;
  return {
    blueprints: new Map(blueprints.map((blueprint) => [blueprint.id, blueprint])),
    banks: new Map(
      banks.map((bank) => {
        const own = errata.filter((one) => one.bank === bank.id && one.versions.includes(bank.version));
        const places = new Map(bank.questions.map(({ id }, at) => [id, at]));
        return [bankSha(bank), { bank, markers: markersOf(bank, models, own), places }];
      }),
    ),
    versions: new Set(banks.map((bank) => `${bank.id}@${bank.version}`)),
    now: material.now ?? null,
  };
}

function markersOf(
  bank: Bank,
  models: MarkingMaterial['models'],
  errata: readonly Erratum[],
): ReadonlyMap<string, Marker> {
  const markers = new Map<string, Marker>();
  for (const raw of bank.questions) {
    const model = Object.hasOwn(models, raw.kind) ? models[raw.kind] : undefined;
    if (model === undefined) continue;
    const question = model.question.safeParse(raw);
    if (!question.success) continue;
    const corrections = errata.filter((one) => one.question === raw.id);
    markers.set(
      raw.id,
      remembering((answer, conditions) => {
        const read = model.answer.safeParse(answer);
        const released = model.grade(question.data, read.success ? read.data : null, conditions);
        const full = corrections.some((one) => grants(one, answer));
        return { released, corrected: full ? { ...released, points: released.possible } : released };
      }),
    );
  }
  return markers;
}

/** What people answer repeats itself. So many answers to one question are known, none of them long: files may be odd. */
const MOST_KNOWN = 100;
const LONGEST_KNOWN = 300;

/** The same marks, worked out once for the same answer under the same conditions: models have no memory and no luck. */
function remembering(mark: Marker): Marker {
  const known = new Map<string, Marks>();
  return (answer, conditions) => {
    const given = `${JSON.stringify(answer)} ${JSON.stringify(conditions)}`;
    const marks = known.get(given) ?? mark(answer, conditions);
    if (known.size < MOST_KNOWN && given.length <= LONGEST_KNOWN) known.set(given, marks);
    return marks;
  };
}

/** Whether a correction gives this answer full points. */
function grants(erratum: Erratum, answer: AnsweredItem['a'] | undefined): boolean {
  if (erratum.void === true) return true;
  return canonicalJson(erratum.accept ?? null) === canonicalJson(answer ?? null);
}
