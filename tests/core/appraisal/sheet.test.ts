import { expect, test } from 'vitest';
import { mergeTranscripts } from '#core/appraisal/merge.ts';
import type { SheetWords } from '#core/appraisal/sheet.ts';
import { appraisalSheet } from '#core/appraisal/sheet.ts';
import { file, honest, material } from './builders.ts';

const words: SheetWords = {
  number: '工号',
  name: '姓名',
  department: '部门',
  quiz: (id) => `《${id}》`,
  attempts: '次数',
  unverifiable: '未核',
  passed: '合格',
  total: '总分',
  last: '日期',
  level: '等级',
  remarks: '备注',
  remark: ({ code }) => code,
};

test('lays the appraisal out as a heading and one row a person', async () => {
  const events = [{ ...honest(9), score: 10 }];
  const sheet = appraisalSheet(await mergeTranscripts([file({ events })], material), words);

  expect(sheet).toEqual([
    [
      '工号',
      '姓名',
      '部门',
      '《school》',
      '《county》',
      '次数',
      '未核',
      '合格',
      '总分',
      '日期',
      '等级',
      '备注',
    ],
    ['007', '卓玛', '办公室', 90, '', 1, 0, 1, 45, '2026-11-22', 0, 'E_TRANSCRIPT_SCORE_DIFFERS'],
  ]);
});

test('a sheet of nobody is its heading', async () => {
  expect(appraisalSheet(await mergeTranscripts([], material), words)).toHaveLength(1);
});
