import { describe, expect, test } from 'vitest';
import { EMPTY_DESK } from '#core/appraisal/workspace.ts';
import { memoryBench } from '#platform/bench-database.ts';
import { file, honest, id, material } from '../core/appraisal/builders.ts';
import { archive } from '../formats/archives.ts';
import { reader } from './bench-engine.ts';
import { startGathering } from '#islands/appraisal/gathering.ts';

const A = file({ events: [honest(9)], name: 'a.jsonl' });
const B = file({
  events: [honest(7, { id: id(2) })],
  who: { number: '008', name: '多杰' },
  device: 'b3'.repeat(32),
});
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);

test('every file that is dropped gets a line, those of archives too', async () => {
  const { drop, arrivals } = reader();
  const finished = await drop(
    ['a.jsonl', A.bytes],
    ['more.zip', archive({ 'x/b.jsonl': B.bytes, 'x/c.png': PICTURE })],
    ['a copy.jsonl', A.bytes],
  );

  expect(arrivals().map(({ file: name, outcome, issues }) => [name, outcome, issues[0]?.code])).toEqual([
    ['a.jsonl', 'read', undefined],
    ['more.zip/x/b.jsonl', 'read', undefined],
    ['more.zip/x/c.png', 'foreign', 'E_INTAKE_PICTURE'],
    ['a copy.jsonl', 'read', 'E_TRANSCRIPT_DUPLICATE'],
  ]);
  expect(finished.collection.records.size).toBe(2);
  expect(finished.unread).toBe(0);
});

test('work that was kept is taken up by the next reader, and counts the same', async () => {
  const store = memoryBench();
  const first = reader(store);
  const { collection } = await first.drop(['a.jsonl', A.bytes], ['b.jsonl', B.bytes], ['c.png', PICTURE]);
  const second = reader(store);
  const again = await second.hear('finished');

  expect(again.collection).toEqual(collection);
  expect(second.arrivals()).toEqual(first.arrivals());
  await second.drop(['a again.jsonl', A.bytes]);
  expect(second.arrivals().at(-1)).toMatchObject({ id: 4, issues: [{ code: 'E_TRANSCRIPT_DUPLICATE' }] });
});

test('what is told again by a reader that was started anew counts once, and nothing of what was cleared', async () => {
  const store = memoryBench();
  const first = reader(store);
  const { collection, people } = await first.drop(['a.jsonl', A.bytes], ['b.jsonl', B.bytes]);
  const second = reader(store);
  await second.hear('finished');
  const gather = startGathering(() => material.blueprints);
  for (const message of [...first.told, ...second.told]) {
    const heard = gather(message);
    if (heard.type === 'finished' && heard.added) expect(heard).toMatchObject({ collection, people });
  }
  second.send({ type: 'clear' });

  expect((await second.hear('finished', 2)).collection.records.size).toBe(0);
});

test('nothing is read while a bank is missing, for honest attempts would look false', async () => {
  const { said, hear } = reader(memoryBench(), new Map());
  await hear('no-banks');

  expect(said).toEqual([{ type: 'no-banks' }]);
});

test('who stops it is told how many files were left', async () => {
  const { send, hear, arrivals } = reader();
  await hear('finished');
  const files = Array.from({ length: 30 }, (_, number) => ({
    name: `${number}.jsonl`,
    file: new File([new Uint8Array(A.bytes)], `${number}.jsonl`),
  }));
  send({ type: 'add', files });
  send({ type: 'cancel' });
  const { unread } = await hear('finished', 2);

  expect(unread).toBe(30);
  expect(arrivals()).toEqual([]);
  // It listens again afterwards.
  send({ type: 'add', files: files.slice(0, 1) });
  expect((await hear('finished', 3)).collection.records.size).toBe(1);
});

test('a file that cannot be opened any more is named, and the next is read', async () => {
  const { send, hear, arrivals } = reader();
  await hear('finished');
  const gone = new File(['x'], 'gone.jsonl');
  gone.slice = () => {
    throw new DOMException('', 'NotReadableError');
  };
  send({
    type: 'add',
    files: [
      { name: 'gone.jsonl', file: gone },
      { name: 'a.jsonl', file: new File([new Uint8Array(A.bytes)], 'a.jsonl') },
    ],
  });
  await hear('finished', 2);

  expect(arrivals().map(({ issues }) => issues[0]?.code)).toEqual(['E_INTAKE_UNREADABLE', undefined]);
});

test('a device that keeps no more is told of, and reading goes on', async () => {
  const full = {
    ...memoryBench(),
    keep: () => Promise.reject(Object.assign(new Error(), { issue: { code: 'E_STORE_FULL' } })),
  };
  const { drop, said } = reader(full);
  const { collection } = await drop(['a.jsonl', A.bytes]);

  expect(collection.records.size).toBe(1);
  expect(said).toContainEqual({ type: 'trouble', issue: { code: 'E_WORKSPACE_UNKEPT' } });
});

test('a saved work has what the device did not keep', async () => {
  const full = {
    ...memoryBench(),
    keep: () => Promise.reject(Object.assign(new Error(), { issue: { code: 'E_STORE_FULL' } })),
  };
  const { drop, send, hear } = reader(full);
  await drop(['a.jsonl', A.bytes], ['b.jsonl', B.bytes]);
  send({ type: 'save', desk: EMPTY_DESK, at: '2026-12-01T00:00:00.000Z' });
  const { file: blob } = await hear('saved');
  const other = reader();
  await other.hear('finished');
  other.send({ type: 'restore', file: new File([blob], 'work.zip') });

  expect((await other.hear('finished', 2)).collection.records.size).toBe(2);
});

test('files that another window would lose are not written over its own, and that is said', async () => {
  const stale = {
    ...memoryBench(),
    keep: () => Promise.reject(Object.assign(new Error(), { issue: { code: 'E_WORKSPACE_STALE' } })),
  };
  const { drop, said } = reader(stale);
  await drop(['a.jsonl', A.bytes]);

  expect(said).toContainEqual({ type: 'trouble', issue: { code: 'E_WORKSPACE_STALE' } });
});

test('of files that are read, those are told before the next is begun of which nothing can be lost', async () => {
  const { drop, told } = reader();
  await drop(...Array.from({ length: 66 }, (_, at) => [`${at}.png`, PICTURE] as const));
  const done = told.flatMap((message) => (message.type === 'begun' ? [message.done] : []));

  expect(done.slice(62)).toEqual([0, 0, 64, 64]);
});

test('what an older program took for no transcript is judged anew', async () => {
  const store = memoryBench();
  const line = {
    learner: null,
    attempts: 0,
    marked: 0,
    level: 0,
    issues: [{ code: 'E_INTAKE_ARCHIVE' }],
  } as const;
  const arrival = { id: 1, file: 'a.rar', size: 9, outcome: 'foreign', ...line } as const;
  await store.keep([{ arrival, bytes: null }]);
  const { hear, arrivals } = reader(store);
  await hear('finished');

  expect(arrivals()).toEqual([{ ...arrival, outcome: 'uncounted' }]);
});

describe('a saved work', () => {
  const desk = { ...EMPTY_DESK, decisions: { ...EMPTY_DESK.decisions, links: { '008': '007' } } };

  async function saved() {
    const { drop, send, hear } = reader();
    const { collection } = await drop(
      ['办公室/a.jsonl', A.bytes],
      ['b.zip', archive({ 'b.jsonl': B.bytes, 'c.png': PICTURE })],
    );
    send({ type: 'save', desk, at: '2026-12-01T00:00:00.000Z' });
    return { collection, blob: (await hear('saved')).file };
  }

  test('gives everything back on another device, in the place of what lay there', async () => {
    const { collection, blob } = await saved();
    const other = reader();
    await other.drop(['z.jsonl', file({ events: [honest(3, { id: id(9) })], who: { number: '9' } }).bytes]);
    other.send({ type: 'restore', file: new File([blob], 'work.zip') });
    const restored = await other.hear('restored');
    const finished = await other.hear('finished', 3);

    expect(restored.desk).toEqual(desk);
    expect(finished.collection).toEqual(collection);
    expect(
      other
        .arrivals()
        .slice(1)
        .map(({ file: name, outcome }) => [name, outcome]),
    ).toEqual([
      ['办公室/a.jsonl', 'read'],
      ['b.zip/b.jsonl', 'read'],
      ['b.zip/c.png', 'foreign'],
    ]);
  });

  test('with a few damaged bytes in one transcript is refused before the good work goes', async () => {
    const { blob } = await saved();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    // In the midst of the first entry, behind its head.
    bytes.fill(0x20, 120, 140);
    const { drop, send, hear, said } = reader();
    await drop(['a.jsonl', A.bytes]);
    send({ type: 'restore', file: new File([bytes], 'work.zip') });

    expect((await hear('refused')).issue.code).toBe('E_WORKSPACE_DAMAGED');
    expect(said.some(({ type }) => type === 'emptied' || type === 'restored')).toBe(false);
  });

  test.each([
    ['a heap of transcripts', archive({ 'a.jsonl': A.bytes }), 'E_WORKSPACE_NOT'],
    ['no archive', A.bytes, 'E_WORKSPACE_NOT'],
    [
      'a newer one',
      archive({ 'workspace.json': Buffer.from('{"format":"sanyu-workspace/2"}') }),
      'E_WORKSPACE_VERSION',
    ],
    [
      'a damaged one',
      archive({ 'workspace.json': Buffer.from('{"format":"sanyu-workspace/1"}') }),
      'E_WORKSPACE_DAMAGED',
    ],
  ])('is refused and changes nothing when it is %s', async (_, bytes, code) => {
    const { drop, send, hear, said } = reader();
    await drop(['a.jsonl', A.bytes]);
    send({ type: 'restore', file: new File([new Uint8Array(bytes)], 'work.zip') });

    expect((await hear('refused')).issue.code).toBe(code);
    expect(said.some(({ type }) => type === 'restored')).toBe(false);
  });
});
