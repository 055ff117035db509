import { useTranslation } from 'react-i18next';
import type { Act } from '#core/contest/act.ts';
import type { Replay } from '#core/contest/replay.ts';
import type { Material } from '../contest-stage/material.ts';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { KeysPanel } from './KeysPanel.tsx';
import { LogPanel } from './LogPanel.tsx';
import { PANELS, type PanelName } from './panel-names.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import { ResultsPanel } from './ResultsPanel.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { TeamsPanel } from './TeamsPanel.tsx';

/** What every panel is handed. */
export interface PanelProps extends ContestIslandProps {
  readonly log: Replay;
  readonly material: Material;
  act(act: Act): boolean;
  /** Shows what an act would change before it is done. */
  onPropose(act: Act): void;
}

interface Props extends PanelProps {
  readonly panel: PanelName | null;
  onPanel(panel: PanelName | null): void;
}

const DRAWN = {
  log: LogPanel,
  review: ReviewPanel,
  teams: TeamsPanel,
  preview: PreviewPanel,
  results: ResultsPanel,
  keys: KeysPanel,
} as const;

/** Log, appeals, teams, preview, results and keys: each opens under its button. */
export function Panels(props: Props) {
  const { panel, onPanel } = props;
  const { t } = useTranslation();
  const Panel = panel === null ? null : DRAWN[panel];
  return (
    <section className="panels" aria-label={t('panels')}>
      <div className="panel-buttons">
        {PANELS.map((name) => (
          <button
            type="button"
            className="button quiet"
            key={name}
            aria-expanded={panel === name}
            onClick={() => onPanel(panel === name ? null : name)}
          >
            {t(`panel.${name}`)} {name === 'keys' && <kbd>?</kbd>}
          </button>
        ))}
      </div>
      {Panel !== null && (
        <div className="panel">
          <Panel {...props} />
        </div>
      )}
    </section>
  );
}
