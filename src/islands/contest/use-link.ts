import { useCallback, useEffect, useRef, useState } from 'react';
import type { MatchEvent } from '#core/contest/act.ts';
import type { Replay } from '#core/contest/replay.ts';
import { joinStage, type KeyPress, type StageLink, type StageSettings } from '#platform/contest-channel.ts';
import type { Material } from '../contest-stage/material.ts';

/** A projector that has not been heard of for so long is gone; a hidden window is heard of once a minute. */
const SILENCE_MS = 5000;

/** The console's end of the way to the projector. */
export interface Link {
  /** A projector is there and shows this match. */
  readonly there: boolean;
  tell(event: MatchEvent): void;
}

function wholeMatch({ match, events }: Replay) {
  return { kind: 'match', setUp: match.setUp, events } as const;
}

/** Tells the projector everything when it asks, and each act as it is written; finds it again after a reload of either. */
export function useLink(
  log: Replay,
  material: Material,
  settings: StageSettings,
  onKey: (press: KeyPress) => void,
): Link {
  const [heard, setHeard] = useState(0);
  const link = useRef<StageLink<Material> | null>(null);
  const now = useRef({ log, settings, onKey });
  useEffect(() => {
    now.current = { log, settings, onKey };
  });
  useEffect(() => {
    const everything = () => {
      const { log: at, settings: shown } = now.current;
      link.current?.send({ ...wholeMatch(at), material, settings: shown });
    };
    let timer: ReturnType<typeof setTimeout>;
    link.current = joinStage<Material>((message) => {
      if (message.kind === 'hello') everything();
      if (message.kind === 'key') now.current.onKey(message.press);
      if (message.kind === 'gone') setHeard(0);
      if (message.kind === 'here') {
        const { log: at } = now.current;
        // It missed something, such as a message while it was loading.
        if (message.id !== at.match.setUp.id || message.lines < at.events.length - 3) everything();
        setHeard(1);
        clearTimeout(timer);
        timer = setTimeout(() => setHeard(0), SILENCE_MS);
      }
    });
    everything();
    return () => {
      clearTimeout(timer);
      link.current?.send({
        kind: 'match',
        setUp: null,
        material: null,
        events: [],
        settings: now.current.settings,
      });
      link.current?.close();
      link.current = null;
    };
  }, [material]);
  useEffect(() => link.current?.send({ kind: 'settings', settings }), [settings]);
  const tell = useCallback((event: MatchEvent) => {
    link.current?.send({ kind: 'event', id: now.current.log.match.setUp.id, event });
  }, []);
  return { there: heard > 0, tell };
}
