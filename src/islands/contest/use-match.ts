import { useCallback, useRef, useState } from 'react';
import type { Act, MatchEvent } from '#core/contest/act.ts';
import { extend, type Replay } from '#core/contest/replay.ts';
import type { Issue } from '#core/issue.ts';
import type { ContestStore } from '#platform/contest-store.ts';
import type { Material } from '../contest-stage/material.ts';
import { issueOf } from '../parts/issue-text.ts';

/** A match at the organiser's desk. */
export interface Desk {
  /** What is on the disk: nothing is shown before it is there. */
  readonly log: Replay;
  /** With the acts that are still on their way to the disk: what a key pressed just now is about. */
  newest(): Replay;
  /** Does an act; `false` when it does not fit where the match stands. */
  act(act: Act): boolean;
  /** Why the last act could not be written; no other is taken until it is. */
  readonly failed: Issue | null;
  retry(): void;
}

/** Keeps the log of a match: each act is written before it counts, one after the other. */
export function useMatch(
  store: ContestStore<Material>,
  first: Replay,
  onWritten: (event: MatchEvent) => void,
): Desk {
  const [log, setLog] = useState(first);
  const [failed, setFailed] = useState<Issue | null>(null);
  /** With the acts that are still on their way to the disk. */
  const newest = useRef(first);
  const waiting = useRef<Replay[]>([]);
  const writing = useRef(false);
  const { id } = first.match.setUp;

  const write = useCallback(async () => {
    if (writing.current) return;
    writing.current = true;
    for (let next = waiting.current[0]; next !== undefined; next = waiting.current[0]) {
      const event = next.events.at(-1);
      try {
        if (event !== undefined) await store.append(id, event);
      } catch (cause) {
        setFailed(issueOf(cause));
        break;
      }
      waiting.current.shift();
      setLog(next);
      if (event !== undefined) onWritten(event);
    }
    writing.current = false;
  }, [store, id, onWritten]);

  const act = useCallback(
    (one: Act) => {
      const next = waiting.current.length > 20 ? null : extend(newest.current, one, Date.now());
      if (next === null) return false;
      newest.current = next;
      waiting.current.push(next);
      void write();
      return true;
    },
    [write],
  );
  const retry = useCallback(() => {
    setFailed(null);
    void write();
  }, [write]);
  const now = useCallback(() => newest.current, []);
  return { log, newest: now, act, failed, retry };
}
