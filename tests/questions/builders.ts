import type { Cloze } from '#questions/cloze/schema.ts';
import type { FillIn } from '#questions/fill-in/schema.ts';
import type { Matching } from '#questions/matching/schema.ts';
import type { MultipleChoice } from '#questions/multiple-choice/schema.ts';
import type { Ordering } from '#questions/ordering/schema.ts';
import type { SingleChoice } from '#questions/single-choice/schema.ts';
import type { Translation } from '#questions/translation/schema.ts';
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

/** Two gaps, the first with a second accepted answer; Uyghur has them the other way round. */
export function fillInQuestion(changes: Partial<FillIn> = {}): FillIn {
  return {
    ...BASE,
    id: 'school-006',
    kind: 'fill-in',
    prompt: { zh: '填空。', ug: 'بوش ئورۇننى تولدۇرۇڭ.' },
    text: { zh: '学校[[1]]研究[[2]]工作。', ug: 'مەكتەپ [[2]] خىزمىتىنى [[1]] تەتقىق قىلىدۇ.' },
    gaps: [
      { id: '1', zh: '每个季度 | 一季度一次', ug: 'ھەر پەسىلدە' },
      { id: '2', zh: '民族团结', ug: 'ئىتتىپاقلىق' },
    ],
    ...changes,
  };
}

/** Two gaps and four words. */
export function clozeQuestion(changes: Partial<Cloze> = {}): Cloze {
  return {
    ...BASE,
    id: 'school-007',
    kind: 'cloze',
    prompt: { zh: '选词填空。', ug: 'سۆز تاللاڭ.' },
    text: { zh: '[[1]]研究[[2]]工作。', ug: '[[2]] خىزمىتىنى [[1]] تەتقىق قىلىدۇ.' },
    words: [
      { id: '1', zh: '学校', ug: 'مەكتەپ' },
      { id: '2', zh: '团结', ug: 'ئىتتىپاقلىق' },
      { id: '3', zh: '工厂', ug: 'زاۋۇت' },
      { id: '4', zh: '生产' },
    ],
    ...changes,
  };
}

/** Four tiles and two that do not belong, with a second accepted sentence in the original. */
export function translationQuestion(changes: Partial<Translation> = {}): Translation {
  return {
    ...BASE,
    id: 'school-008',
    kind: 'translation',
    prompt: { zh: '把这句话译成所学的语言。', ug: 'بۇ جۈملىنى تەرجىمە قىلىڭ.' },
    tiles: {
      zh: '有 | 困难 | 要 | 帮助',
      ug: 'قىيىنچىلىق | بولسا | ياردەم | قىلايلى',
      bo: 'དཀའ་ངལ་ | ཡོད་ན་ | རོགས་རམ་ | བྱེད',
    },
    extra: { zh: '喜事 | 祝贺', ug: 'خۇشاللىق | تەبرىكلەيلى', bo: 'དགའ་དོན་ | རྟེན་འབྲེལ་' },
    accept: { zh: '有困难要帮忙' },
    ...changes,
  };
}
