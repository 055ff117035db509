import { expect, test } from 'vitest';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { localiseBank } from '#core/quiz/localise-bank.ts';
import { createRandom } from '#core/random.ts';
import { modelOf } from '#questions/models.ts';
import { singleChoiceQuestion } from '../../questions/builders.ts';

const question = singleChoiceQuestion({
  prompt: { zh: '多久一次？', ug: 'قانچىلىك ۋاقىتتا بىر قېتىم؟' },
  explanation: { zh: '第一节', bo: 'ས་བཅད་དང་པོ།' },
});
const [uyghur] = localiseBank([question], conditionsIn('ug'), modelOf);

test('carries each text once: the reader’s own, or the original under its own tag', () => {
  expect(uyghur?.prompt).toEqual({ ug: 'قانچىلىك ۋاقىتتا بىر قېتىم؟' });
  expect(uyghur?.explanation).toEqual({ zh: '第一节' });
});

test('keeps ids, order and right answers, so that papers and scores stay the same', () => {
  const { options, answer, id } = uyghur ?? question;

  expect([id, answer]).toEqual([question.id, question.answer]);
  expect(options.map((option) => option.id)).toEqual(question.options.map((option) => option.id));
});

test('shows on the page what the whole bank would show', () => {
  const model = modelOf(question);
  const shown = (source: typeof question) => model.show(source, conditionsIn('ug'), createRandom('x'));

  expect(shown(uyghur ?? question)).toEqual(shown(question));
});
