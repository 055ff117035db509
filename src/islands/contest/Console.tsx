import { useTranslation } from 'react-i18next';
import type { Replay } from '#core/contest/replay.ts';
import type { ContestStore } from '#platform/contest-store.ts';
import type { Material } from '../contest-stage/material.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { ConsoleBar } from './ConsoleBar.tsx';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { EffectNotice } from './EffectNotice.tsx';
import { Floor } from './Floor.tsx';
import { Panels } from './Panels.tsx';
import { TeamBoard } from './TeamBoard.tsx';
import { useDesk } from './use-desk.ts';

interface Props extends ContestIslandProps {
  readonly store: ContestStore<Material>;
  readonly first: Replay;
  readonly material: Material;
  onLeave(): void;
}

/** The organiser's desk while a match is on. */
export function Console(props: Props) {
  const { t } = useTranslation();
  const all = useDesk(props);
  const { desk, proposed, setProposed } = all;
  const { log, act, failed } = desk;
  return (
    <div className="desk">
      <ConsoleBar
        {...props}
        desk={desk}
        there={all.there}
        sound={all.sound}
        onSound={all.setSound}
        shown={all.shown}
        onShown={all.setShown}
        onProjector={all.openProjector}
      />
      {failed !== null && <FailureNotice issue={failed} action={t('retry')} onAction={desk.retry} />}
      {proposed !== null && (
        <EffectNotice
          {...props}
          log={log}
          act={proposed}
          onDo={() => {
            act(proposed);
            setProposed(null);
          }}
          onLeave={() => setProposed(null)}
        />
      )}
      <div className="desk-main">
        <Floor {...props} log={log} seconds={all.seconds} act={act} onPropose={setProposed} />
        <TeamBoard {...props} log={log} act={act} />
      </div>
      <Panels
        {...props}
        log={log}
        act={act}
        panel={all.panel}
        onPanel={all.setPanel}
        onPropose={setProposed}
      />
    </div>
  );
}
