import { useEffect, useRef, useState } from 'react';
import { extend, replay, type Replay } from '#core/contest/replay.ts';
import {
  joinStage,
  keyPress,
  type StageLink,
  type StageMessage,
  type StageSettings,
} from '#platform/contest-channel.ts';
import type { Material } from './material.ts';

/** What the console has told. */
export interface Told {
  readonly log: Replay;
  readonly material: Material;
  readonly settings: StageSettings;
}

/** How often the projector says that it is there. */
const BEAT_MS = 2000;

/**
 * Follows the console: asks for everything when it begins and whenever a line is missing, and hands on the keys that are
 * pressed here. `null` while no match is on.
 */
export function useStage(): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  const known = useRef<Told | null>(null);
  useEffect(() => {
    const hear = (message: StageMessage<Material>) => {
      const next = after(known.current, message);
      if (next === 'lost') link.send({ kind: 'hello' });
      else if (next !== known.current) {
        known.current = next;
        setTold(next);
      }
      if (next !== 'lost') beat(link, next);
    };
    const link = joinStage<Material>(hear);
    link.send({ kind: 'hello' });
    const timer = setInterval(() => beat(link, known.current), BEAT_MS);
    const press = (event: KeyboardEvent) => {
      if (event.repeat) return;
      link.send({ kind: 'key', press: keyPress(event) });
    };
    const leave = () => link.send({ kind: 'gone' });
    addEventListener('keydown', press);
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      removeEventListener('keydown', press);
      removeEventListener('pagehide', leave);
      link.close();
    };
  }, []);
  return told;
}

function beat(link: StageLink<Material>, told: Told | null): void {
  const lines = told?.log.events.length ?? 0;
  link.send({ kind: 'here', id: told?.log.match.setUp.id ?? null, lines });
}

function after(told: Told | null, message: StageMessage<Material>): Told | null | 'lost' {
  switch (message.kind) {
    case 'match': {
      const { setUp, material, events, settings } = message;
      if (setUp === null || material === null) return null;
      return { log: replay(setUp, events), material, settings };
    }
    case 'event': {
      if (told?.log.match.setUp.id !== message.id) return 'lost';
      if (message.event.seq < told.log.events.length) return told;
      if (message.event.seq > told.log.events.length) return 'lost';
      const log = extend(told.log, message.event.act, message.event.at);
      return log === null ? 'lost' : { ...told, log };
    }
    case 'settings':
      return told === null ? null : { ...told, settings: message.settings };
    case 'hello':
    case 'here':
    case 'gone':
    case 'key':
      return told;
    default:
      return message satisfies never;
  }
}
