import type { Matching } from '#questions/matching/schema.ts';
import type { MultipleChoice } from '#questions/multiple-choice/schema.ts';
import type { Ordering } from '#questions/ordering/schema.ts';
import type { SingleChoice } from '#questions/single-choice/schema.ts';
import type { TrueFalse } from '#questions/true-false/schema.ts';

/** A question with one right option; name only what matters. */
export function singleChoiceQuestion(changes: Partial<SingleChoice> = {}): SingleChoice {
  return {
    id: 'school-001',
    kind: 'single-choice',
    difficulty: 1,
    tags: ['number'],
    passage: 'school#s1-p1',
    quote: '每季度',
    prompt: { zh: '多久一次？' },
    explanation: { zh: '第一节说“每季度”。' },
    options: [
      { id: 'a', zh: '每周', ug: 'ھەر ھەپتىدە' },
      { id: 'b', zh: '每月' },
      { id: 'c', zh: '每季度' },
    ],
    answer: 'c',
    ...changes,
  };
}

const BASE = {
  // A literal, not a number.
  difficulty: 2 as const,
  tags: ['fact'],
  passage: 'school#s1-p1',
  quote: '每季度',
  explanation: { zh: '第一节说“每季度”。', ug: '1-بۆلەكتە شۇنداق دېيىلگەن.' },
};

/** A question with three right options of five; name only what matters. */
export function multipleChoiceQuestion(changes: Partial<MultipleChoice> = {}): MultipleChoice {
  return {
    ...BASE,
    id: 'school-002',
    kind: 'multiple-choice',
    prompt: { zh: '有哪几项？' },
    options: [
      { id: 'a', zh: '唱歌', ug: 'ناخشا ئېيتىش' },
      { id: 'b', zh: '跳舞', ug: 'ئۇسسۇل ئويناش' },
      { id: 'c', zh: '写字' },
      { id: 'd', zh: '读书' },
      { id: 'e', zh: '下棋' },
    ],
    answer: ['a', 'c', 'd'],
    ...changes,
  };
}

/** A statement that is false, with three reasons. */
export function trueFalseQuestion(changes: Partial<TrueFalse> = {}): TrueFalse {
  return {
    ...BASE,
    id: 'school-003',
    kind: 'true-false',
    prompt: { zh: '每年研究一次。', ug: 'يىلدا بىر قېتىم تەتقىق قىلىنىدۇ.' },
    answer: false,
    reasons: [
      { id: 'a', zh: '文件说每月', ug: 'ھۆججەتتە ھەر ئايدا دېيىلگەن' },
      { id: 'b', zh: '文件说每季度' },
      { id: 'c', zh: '文件说每年' },
    ],
    reason: 'b',
    ...changes,
  };
}

/** Three pairs and one right side beyond. */
export function matchingQuestion(changes: Partial<Matching> = {}): Matching {
  return {
    ...BASE,
    id: 'school-004',
    kind: 'matching',
    prompt: { zh: '各由谁负责？' },
    pairs: [
      { id: 'a', left: { zh: '计划', ug: 'پىلان' }, right: { zh: '校长', ug: 'مۇدىر' } },
      { id: 'b', left: { zh: '课程' }, right: { zh: '教师', ug: 'ئوقۇتقۇچى' } },
      { id: 'c', left: { zh: '场地', ug: 'مەيدان' }, right: { zh: '后勤' } },
    ],
    extra: [{ id: 'x', zh: '家长' }],
    ...changes,
  };
}

/** Four steps, listed in the right order. */
export function orderingQuestion(changes: Partial<Ordering> = {}): Ordering {
  return {
    ...BASE,
    id: 'school-005',
    kind: 'ordering',
    prompt: { zh: '按先后排列。' },
    items: [
      { id: 'a', zh: '宣传', ug: 'تەشۋىق قىلىش' },
      { id: 'b', zh: '报名' },
      { id: 'c', zh: '评选' },
      { id: 'd', zh: '公布', ug: 'ئېلان قىلىش' },
    ],
    ...changes,
  };
}
