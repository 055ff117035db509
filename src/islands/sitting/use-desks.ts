import { useCallback, useEffect, useRef, useState } from 'react';
import type { Issue } from '#core/issue.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Desk } from '#core/sitting/desk.ts';
import { newRoom } from '#core/sitting/room-code.ts';
import { browserClock } from '#platform/clock.ts';
import { randomBytes } from '#platform/organiser-key.ts';
import { randomId } from '#platform/random-id.ts';
import { openSittingStore } from '#platform/sitting-store.ts';
import { issueOf } from '../parts/issue-text.ts';

/** The sittings of this machine, the one on the desk, and every change on the disk before it shows. */
export function useDesks() {
  const newest = useRef<ReadonlyMap<string, Desk>>(new Map());
  const [all, setAll] = useState<readonly Desk[] | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { run, failed, retry } = useStore();
  useEffect(() => {
    run(async (open) => {
      const kept = await open.all();
      newest.current = new Map(kept.map((desk) => [desk.id, desk]));
      setAll(kept);
      // After a reload the room that is open stands there as before.
      setCurrent((now) => now ?? kept.find(({ to }) => to === null)?.id ?? null);
    });
  }, [run]);

  const change = useCallback(
    (next: Desk) => {
      newest.current = new Map([...newest.current, [next.id, next]]);
      run(async (open) => {
        await open.put(next);
        setAll((known) => [next, ...(known ?? []).filter(({ id }) => id !== next.id)]);
        setCurrent(next.id);
      });
    },
    [run],
  );
  const latest = useCallback(() => newest.current.get(current ?? '') ?? null, [current]);
  return {
    all: all ?? [],
    ready: all !== null,
    desk: all?.find(({ id }) => id === current) ?? null,
    ...{ failed, retry, change, latest, show: setCurrent },
    begin: (quiz: string, title?: LocalText) => change(newDesk(quiz, title)),
    remove: (id: string) =>
      run(async (open) => {
        await open.remove(id);
        setAll((known) => (known ?? []).filter((one) => one.id !== id));
        setCurrent((now) => (now === id ? null : now));
      }),
  };
}

/** Runs work on the store, tells when it failed, and can do the same again. */
function useStore() {
  const store = useRef<ReturnType<typeof openSittingStore> | null>(null);
  const [failed, setFailed] = useState<Issue | null>(null);
  const again = useRef<() => void>(() => undefined);

  const run = useCallback((work: (open: ReturnType<typeof openSittingStore>) => Promise<void>) => {
    store.current ??= openSittingStore();
    const open = store.current;
    const go = () =>
      void work(open).then(
        () => setFailed(null),
        (cause: unknown) => setFailed(issueOf(cause)),
      );
    again.current = go;
    go();
  }, []);
  return { run, failed, retry: () => again.current() };
}

function newDesk(quiz: string, title?: LocalText): Desk {
  return {
    ...(title === undefined ? {} : { title }),
    ...{ id: randomId(16), quiz, sit: newRoom(randomBytes(7)), to: null, collected: [], paper: [] },
    ...{ from: browserClock.now(), tz: browserClock.offset() },
  };
}

/** What is handed on of it. */
export type Desks = ReturnType<typeof useDesks>;
