import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reader } from './bench-engine.ts';

const OFFICE = new URL('../fixtures/frozen/workspace-1/office.zip', import.meta.url);

test('a work saved in 2026 is still opened: files, roster and decisions', async () => {
  const { send, hear, arrivals } = reader();
  await hear('finished');
  send({ type: 'restore', file: new File([readFileSync(OFFICE)], 'office.zip') });
  const { desk } = await hear('restored');
  const { collection } = await hear('finished', 2);

  expect(desk.roster?.rows[1]).toEqual(['007', '卓玛', '办公室']);
  expect(desk.decisions.exemptions).toEqual({ '007': 'long-leave' });
  expect(collection.records.size).toBe(1);
  expect(arrivals().map(({ file, outcome }) => [file, outcome])).toEqual([
    ['办公室/a.jsonl', 'read'],
    ['b.zip/c.png', 'foreign'],
  ]);
});
