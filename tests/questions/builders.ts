import type { SingleChoice } from '#questions/single-choice/schema.ts';

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
