import { expect, test } from 'vitest';
import { CLOSED, turn, type Kept } from '#islands/score-book/book.ts';

const KEPT: Kept = {
  device: 'a'.repeat(64),
  profile: null,
  entries: [],
  drafts: [],
  health: { ok: true },
  signs: true,
  levels: new Map(),
};
const LEARNER = { name: '卓玛', number: '007', department: '办公室' };
const opened = turn(CLOSED, { type: 'opened', kept: KEPT });

test('shows a profile as kept only after the device has it', () => {
  expect(turn(CLOSED, { type: 'named', profile: LEARNER })).toBe(CLOSED);
  expect(turn(opened, { type: 'named', profile: LEARNER })).toMatchObject({
    kept: { profile: LEARNER },
  });
});

test('keeps showing what is kept when a write fails', () => {
  const failed = turn(opened, { type: 'failed', issue: { code: 'E_STORE_FULL' } });

  expect(failed).toMatchObject({ stage: 'open', kept: KEPT, issue: { code: 'E_STORE_FULL' } });
  expect(turn(failed, { type: 'noted' })).toEqual(opened);
});

test('says that nothing could be opened, and tries again', () => {
  const failed = turn(CLOSED, { type: 'failed', issue: { code: 'E_STORE_UNAVAILABLE' } });

  expect(failed.stage).toBe('failed');
  expect(turn(failed, { type: 'retry' })).toBe(CLOSED);
});

test('says that everything was erased', () => {
  expect(turn(opened, { type: 'erased', kept: KEPT })).toMatchObject({ erased: true });
});
