import type { MarkingMaterial } from '#core/appraisal/marking-key.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import type { AttemptEvent, Learner } from '#core/ledger/entry.ts';
import { formatTranscript } from '#core/ledger/transcript.ts';
import type { Bank } from '#core/quiz/bank.ts';
import type { Blueprint } from '#core/quiz/blueprint.ts';
import { drawPaper } from '#core/quiz/paper.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { AT, DEVICE, attempt, chain, learner, utf8 } from '../ledger/builders.ts';

export function bank(id: string, questions: number, version = '2026.11.1'): Bank {
  return {
    id,
    version,
    title: { zh: id },
    status: {},
    questions: Array.from({ length: questions }, (_, i) => ({
      id: `${id}-${i}`,
      kind: 'single-choice',
      difficulty: 1,
      tags: [],
      passage: `${id}#s1-p1`,
      quote: '每季度',
      prompt: { zh: `${i}?` },
      explanation: { zh: '。' },
      options: [
        { id: 'a', zh: '甲' },
        { id: 'b', zh: '乙' },
      ],
      answer: 'a',
    })),
  };
}

export function blueprint(id: string, count: number, order = 1): Blueprint {
  return {
    ...{ id, order, title: { zh: id }, banks: [id], count, mode: 'practice', feedback: 'at-once' },
    ...{ passMark: 80, about: { document: id } },
  };
}

export const SCHOOL = bank('school', 12);
export const COUNTY = bank('county', 6);

export const material: MarkingMaterial = {
  banks: [SCHOOL, COUNTY],
  blueprints: [blueprint('school', 10), blueprint('county', 4, 2)],
  models: QUESTION_MODELS,
};

/** An honest attempt with so many right answers. */
export function honest(right: number, change: Partial<AttemptEvent> = {}): AttemptEvent {
  const quiz = change.quiz ?? 'school';
  const of = quiz === 'school' ? SCHOOL : COUNTY;
  const count = quiz === 'school' ? 10 : 4;
  const seed = change.seed ?? 'k3v9';
  const { questions } = drawPaper({ id: quiz, count }, of.questions, seed);
  const pace = parseInt((change.id ?? '0').slice(-6), 16);
  const ans = questions.map((q, i) => ({ q, a: i < right ? 'a' : 'b', ms: 1000 + i + pace }));
  const reference = { id: of.id, ver: of.version, sha: bankSha(of) };
  return attempt({ quiz, bank: reference, seed, ans, score: right, of: count, ...change });
}

export function id(number: number): string {
  return number.toString(16).padStart(32, '0');
}

interface FileContent {
  readonly events: readonly AttemptEvent[];
  readonly who?: Partial<Learner>;
  readonly device?: string;
  readonly at?: string;
  readonly name?: string;
}

export function file({ events, who = {}, device = DEVICE, at = AT, name = 'a.jsonl' }: FileContent) {
  const entries = chain(events, device);
  const text = formatTranscript({ device, learner: { ...learner, ...who }, entries, at });
  return { name, bytes: utf8(text) };
}
