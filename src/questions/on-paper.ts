import type { AnsweredItem } from '#core/ledger/entry.ts';
import type { Spoken } from '#core/language/spoken.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Random } from '#core/random.ts';
import { numbersOf, type Gapped } from './gapped.ts';
import { QUESTION_MODELS, type Question } from './models.ts';

/** What may be recorded as an answer. */
type Answer = AnsweredItem['a'];

/** A question as it stands on a sheet of paper, and how the letters written there are read. */
export interface PaperQuestion {
  readonly prompt: Spoken;
  /** A sentence with its gaps as numbered strokes, the word that is asked about, or what is to be translated. */
  readonly text: Spoken | null;
  /** What is to be given a letter each: 1, 2, 3 … */
  readonly numbered: readonly Spoken[];
  /** What stands behind A, B, C … */
  readonly lettered: readonly Spoken[];
  /** Letters in one field, or so many words, each on a line of its own. */
  readonly form: 'letters' | 'words';
  /** How many letters or words an answer has; null where any number may be right. */
  readonly parts: number | null;
  /** What was written as an answer; `undefined` when it cannot be one, `null` when nothing was written. */
  read(written: string): Answer | undefined;
  /** An answer as it is written: what stands on the sheet of right answers. */
  write(answer: Answer): string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Stands for a place that was left open. */
const OPEN = '-';

/**
 * The paper form of a question, in the same order as the screen of the same seed.
 * @example paperQuestion(question, conditionsIn('ug'), questionRandom(paper, question.id)).lettered.length → 4
 */
export function paperQuestion(question: Question, conditions: Conditions, random: Random): PaperQuestion {
  switch (question.kind) {
    case 'single-choice': {
      const { prompt, word, options } = QUESTION_MODELS[question.kind].show(question, conditions, random);
      return { ...lettered(prompt, options, 1), text: word ?? null, ...oneOf(options) };
    }
    case 'multiple-choice': {
      const { prompt, options } = QUESTION_MODELS[question.kind].show(question, conditions, random);
      return { ...lettered(prompt, options, null), ...someOf(options) };
    }
    case 'true-false': {
      const { prompt, truths, reasons } = QUESTION_MODELS[question.kind].show(question, conditions, random);
      return { ...lettered(prompt, [...truths, ...reasons], 2), ...truthAndReason(truths, reasons) };
    }
    case 'ordering': {
      const { prompt, items } = QUESTION_MODELS[question.kind].show(question, conditions, random);
      return { ...lettered(prompt, items, items.length), ...eachOf(items, [...items.keys()]) };
    }
    case 'matching': {
      const { prompt, lefts, rights } = QUESTION_MODELS[question.kind].show(question, conditions, random);
      const numbered = lefts.map(({ text }) => text);
      const places = lefts.map(({ at }) => at);
      return { ...lettered(prompt, rights, lefts.length), numbered, ...eachOf(rights, places) };
    }
    case 'cloze': {
      const { prompt, sentence, words } = QUESTION_MODELS[question.kind].show(question, conditions, random);
      const gaps = numbersOf(sentence);
      return {
        ...lettered(prompt, words, gaps.length),
        text: strokes(sentence),
        ...eachOf(words, [...gaps.keys()]),
      };
    }
    case 'fill-in': {
      const { prompt, sentence } = QUESTION_MODELS[question.kind].show(question, conditions, random);
      const parts = numbersOf(sentence).length;
      return { ...nothing(prompt, parts), text: strokes(sentence), ...typed(parts) };
    }
    case 'translation': {
      const { prompt, source } = QUESTION_MODELS[question.kind].show(question, conditions, random);
      return { ...nothing(prompt, 1), text: source, ...sentence() };
    }
    default:
      return question satisfies never;
  }
}

/** Something with a letter. */
interface Lettered {
  readonly id: string;
  readonly text: Spoken;
}
type Reading = Pick<PaperQuestion, 'read' | 'write'>;

function lettered(prompt: Spoken, items: readonly Lettered[], parts: number | null) {
  const texts = items.map(({ text }) => text);
  return { prompt, text: null, numbered: [], lettered: texts, form: 'letters', parts } as const;
}

function nothing(prompt: Spoken, parts: number) {
  return { prompt, numbered: [], lettered: [], form: 'words', parts } as const;
}

/** Wide and small letters are read as what was meant; what stands between them is not. */
function signs(written: string): readonly string[] {
  return [
    ...written
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s,;、，；.·]/g, ''),
  ];
}

function idOf(items: readonly Lettered[], sign: string): string | undefined {
  return items[LETTERS.indexOf(sign)]?.id;
}

function letterOf(items: readonly Lettered[], id: string): string {
  return LETTERS.charAt(items.findIndex((item) => item.id === id)) || OPEN;
}

function oneOf(items: readonly Lettered[]): Reading {
  return {
    read: (written) => {
      const [first, ...more] = signs(written);
      if (first === undefined) return null;
      return more.length > 0 ? undefined : idOf(items, first);
    },
    write: (answer) => (typeof answer === 'string' ? letterOf(items, answer) : ''),
  };
}

function someOf(items: readonly Lettered[]): Reading {
  return {
    read: (written) => {
      const ids = signs(written).map((sign) => idOf(items, sign));
      const known = ids.filter((id) => id !== undefined);
      if (ids.length === 0) return null;
      // Recorded in alphabetical order, as the screen does.
      return known.length === ids.length ? [...new Set(known)].sort() : undefined;
    },
    write: (answer) =>
      textsOf(answer)
        .map((id) => letterOf(items, id))
        .sort()
        .join(''),
  };
}

function truthAndReason(truths: readonly Lettered[], reasons: readonly Lettered[]): Reading {
  const all = [...truths, ...reasons];
  return {
    read: (written) => {
      const ids = signs(written).map((sign) => idOf(all, sign));
      const own = (items: readonly Lettered[]) => ids.filter((id) => items.some((item) => item.id === id));
      const [truth, reason] = [own(truths), own(reasons)];
      if (ids.length === 0) return null;
      if (truth.length + reason.length < ids.length || truth.length > 1 || reason.length > 1)
        return undefined;
      return [truth[0] ?? '', reason[0] ?? ''];
    },
    write: (answer) =>
      textsOf(answer)
        .flatMap((id) => (id === '' ? [] : [letterOf(all, id)]))
        .join(''),
  };
}

/** A letter for each place; `places` says where in the recorded answer the shown places stand. */
function eachOf(items: readonly Lettered[], places: readonly number[]): Reading {
  return {
    read: (written) => {
      const given = signs(written);
      if (given.length === 0) return null;
      const ids = given.map((sign) => (sign === OPEN ? '' : idOf(items, sign)));
      if (given.length > places.length || ids.includes(undefined)) return undefined;
      return places.map((_, at) => ids[places.indexOf(at)] ?? '');
    },
    write: (answer) => {
      const ids = textsOf(answer);
      return places.map((place) => (ids[place] ? letterOf(items, ids[place]) : OPEN)).join('');
    },
  };
}

/** Words between strokes: `每季度 / 学校`. */
function typed(parts: number): Reading {
  return {
    read: (written) => {
      if (written.trim() === '') return null;
      const words = written.split(/[/／]/).map((word) => word.trim());
      return words.length > parts ? undefined : Array.from({ length: parts }, (_, at) => words[at] ?? '');
    },
    write: (answer) => textsOf(answer).join(' / '),
  };
}

function sentence(): Reading {
  return {
    read: (written) => written.trim() || null,
    write: (answer) => (typeof answer === 'string' ? answer : ''),
  };
}

function textsOf(answer: Answer): readonly string[] {
  return Array.isArray(answer) ? answer : [];
}

/** The sentence with a numbered stroke in each gap. */
function strokes(of: Gapped): Spoken {
  const gaps = numbersOf(of);
  const text = of.parts
    .map((part) => ('text' in part ? part.text : ` (${gaps.indexOf(part.gap) + 1})______ `))
    .join('');
  return { text, language: of.language };
}
