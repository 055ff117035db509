import { useCallback, useEffect, useRef, useState } from 'react';
import type { Act, MatchEvent } from '#core/contest/act.ts';
import type { Replay } from '#core/contest/replay.ts';
import type { ContestStore } from '#platform/contest-store.ts';
import { keepAwake } from '#platform/keep-awake.ts';
import { loadStageFonts } from '#platform/stage-fonts.ts';
import type { Material } from '../contest-stage/material.ts';
import type { PanelName } from './panel-names.ts';
import { useClock } from './use-clock.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskSounds } from './use-desk-sounds.ts';
import { useKeys } from './use-keys.ts';
import { useLink } from './use-link.ts';
import { useMatch } from './use-match.ts';

interface Given {
  readonly store: ContestStore<Material>;
  readonly first: Replay;
  readonly material: Material;
  readonly projectorUrl: string;
}

/** All that a desk does: it keeps the match, hears keys, tells the projector, counts time and sounds. */
export function useDesk({ store, first, material, projectorUrl }: Given) {
  const [settings, setSettings] = useState({ languages: first.match.setUp.languages });
  const [sound, setSound] = useState(true);
  const [panel, setPanel] = useState<PanelName | null>(null);
  /** An act whose effect is being looked at before it is done. */
  const [proposed, setProposed] = useState<Act | null>(null);
  const tell = useRef<(event: MatchEvent) => void>(() => undefined);
  const onWritten = useCallback((event: MatchEvent) => tell.current(event), []);
  const desk = useMatch(store, first, onWritten);
  const openProjector = () => void open(projectorUrl, 'sanyu-projector', 'popup,width=1280,height=800');
  const onKey = useDeskKeys(desk, {
    sound: () => setSound((on) => !on),
    projector: openProjector,
    help: () => setPanel((at) => (at === 'keys' ? null : 'keys')),
    close: () => (proposed === null ? setPanel(null) : setProposed(null)),
  });
  const link = useLink(desk.log, material, settings, onKey);
  useEffect(() => {
    tell.current = link.tell;
  });
  useKeys(onKey);
  useDeskSounds(desk.log.match, sound);
  const seconds = useClock(desk.log.match, sound, desk.act);
  useEffect(() => keepAwake(), []);
  useEffect(() => {
    // While there is still a network: the sheets may be asked for when there is none.
    void import('#formats/workbook-xlsx.ts');
    void loadStageFonts();
  }, []);
  const setShown = (languages: readonly string[]) => setSettings({ languages });
  return {
    ...{ desk, seconds, there: link.there, openProjector },
    ...{ shown: settings.languages, setShown, sound, setSound },
    ...{ panel, setPanel, proposed, setProposed },
  };
}
