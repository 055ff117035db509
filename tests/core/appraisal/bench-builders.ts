import type { Collection } from '#core/appraisal/collection.ts';
import { NO_DECISIONS } from '#core/appraisal/decisions.ts';
import { evaluate, type Situation } from '#core/appraisal/evaluate.ts';
import { startMerge, type TranscriptFile } from '#core/appraisal/merge.ts';
import type { Plan } from '#core/appraisal/plan.ts';
import type { Roster, RosterPerson } from '#core/appraisal/roster.ts';
import type { Component, Scheme } from '#core/appraisal/scheme.ts';
import { SCHEME_FORMAT } from '#core/appraisal/scheme.ts';
import { material } from './builders.ts';

export const PLAN: Plan = {
  ...{ id: '2026', title: { zh: '计划' }, from: '2026-01-01', until: '2026-12-31', check: '2026-06-30' },
  parts: [
    {
      ...{ id: 'spring', title: { zh: '上半年' }, from: '2026-01-01', until: '2026-06-30' },
      ...{ read: [], pass: ['school'] },
    },
    {
      ...{ id: 'autumn', title: { zh: '下半年' }, from: '2026-07-01', until: '2026-12-31' },
      ...{ read: [], pass: ['county'] },
    },
  ],
};

export const QUIZZES: Component = {
  ...{ id: 'documents', kind: 'quizzes', name: { zh: '文件测验' }, weight: 60 },
  ...{ take: 'best', quizzes: ['school', 'county'] },
};
export const CONTEST: Component = {
  ...{ id: 'contest', kind: 'contest', name: { zh: '竞赛' }, weight: 40, outOf: 10 },
};

export function scheme(change: Partial<Scheme> = {}): Scheme {
  return {
    ...{ format: SCHEME_FORMAT, id: '2026', version: '2026.1.1', title: { zh: '方案' } },
    period: { from: '2026-01-01', until: '2026-12-31' },
    components: [QUIZZES, CONTEST],
    rounding: { digits: 1, mode: 'half-up' },
    grades: [
      { id: 'good', name: { zh: '良好' }, from: 60, reached: true },
      { id: 'poor', name: { zh: '不合格' }, from: 0, reached: false },
    ],
    exemptions: [
      { id: 'ill', name: { zh: '病假', ug: 'كېسەل', bo: 'ནད་དགོངས' }, components: 'all' },
      { id: 'away', name: { zh: '借调' }, components: ['contest'] },
    ],
    targets: { participation: 90, departments: [] },
    layout: {
      languages: ['zh'],
      columns: ['number', 'name', 'components', 'total', 'grade'],
      pages: ['departments', 'missing', 'remarks', 'items', 'study'],
      signatures: [{ zh: '制表人' }],
    },
    ...change,
  };
}

export function rosterPerson(number: string, name: string, change: Partial<RosterPerson> = {}): RosterPerson {
  const key = number === '' ? null : number;
  return {
    row: 2,
    number,
    names: [name],
    departments: ['办公室'],
    exemption: '',
    entered: {},
    key,
    ...change,
  };
}

export function rosterOf(...people: readonly RosterPerson[]): Roster {
  return { people: people.map((person, at) => ({ ...person, row: at + 2 })), issues: [] };
}

export async function collectionOf(...files: readonly TranscriptFile[]): Promise<Collection> {
  const merge = startMerge(material, null);
  for (const file of files) await merge.add(file);
  return merge.collection();
}

/** The sheet of some files under the usual rules, or others. */
export async function sheetOf(files: readonly TranscriptFile[], change: Partial<Situation> = {}) {
  return evaluate({
    collection: await collectionOf(...files),
    roster: null,
    scheme: scheme(),
    plans: [PLAN],
    decisions: NO_DECISIONS,
    day: '2026-12-31',
    ...change,
  });
}
