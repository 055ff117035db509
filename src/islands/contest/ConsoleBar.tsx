import { useTranslation } from 'react-i18next';
import { redoable, undoable } from '#core/contest/replay.ts';
import { SHOWS } from '#core/contest/act.ts';
import { speak } from '#core/language/spoken.ts';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { COMMAND_KEYS, keyName, type Command } from './shortcuts.ts';
import { TongueChoice } from './TongueChoice.tsx';
import type { Desk } from './use-match.ts';

interface Props extends ContestIslandProps {
  readonly desk: Desk;
  /** The projector answers. */
  readonly there: boolean;
  readonly sound: boolean;
  onSound(on: boolean): void;
  readonly shown: readonly string[];
  onShown(languages: readonly string[]): void;
  onProjector(): void;
  onLeave(): void;
}

/** What concerns the whole match: the projector, taking back, pausing. */
export function ConsoleBar(props: Props) {
  const { desk, language, onLeave } = props;
  const { match } = desk.log;
  const { t } = useTranslation();
  return (
    <header className="desk-bar">
      <div className="desk-title">
        <h1>{speak(match.setUp.format.title, language).text}</h1>
        {match.setUp.rehearsal && <strong className="badge">{t('rehearsal')}</strong>}
        <button type="button" className="button quiet no-print" onClick={onLeave}>
          {t('leave')}
        </button>
      </div>
      <ProjectorTools {...props} />
      <LogTools desk={desk} />
    </header>
  );
}

/** What the hall sees, and whether it hears. */
function ProjectorTools(props: Props) {
  const { desk, there, sound, shown, onShown, onProjector, onSound } = props;
  const { t } = useTranslation();
  return (
    <div className="desk-tools">
      <button type="button" className={there ? 'button quiet' : 'button'} onClick={onProjector}>
        {t(there ? 'projectorThere' : 'projectorOpen')} <kbd>{keyName(keyOf('projector'))}</kbd>
      </button>
      <fieldset className="button-row">
        <legend className="hidden-label">{t('shows')}</legend>
        {SHOWS.map((what) => (
          <button
            type="button"
            className="button quiet"
            key={what}
            aria-pressed={desk.log.match.show === what}
            onClick={() => desk.act({ type: 'show', what })}
          >
            {t(`show.${what}`)}
          </button>
        ))}
      </fieldset>
      <TongueChoice {...props} chosen={shown} onChange={onShown} />
      <label className="check">
        <input type="checkbox" checked={sound} onChange={(event) => onSound(event.target.checked)} />{' '}
        {t('sound')} <kbd>{keyName(keyOf('sound'))}</kbd>
      </label>
    </div>
  );
}

/** Taking back, bringing back, standing still. */
function LogTools({ desk: { log, act } }: Pick<Props, 'desk'>) {
  const { t } = useTranslation();
  const { paused, over } = log.match;
  const [back, again] = [undoable(log), redoable(log)];
  return (
    <div className="desk-tools">
      <button
        type="button"
        className="button quiet"
        disabled={back === null}
        onClick={() => back !== null && act({ type: 'strike', of: back })}
      >
        {t('undo')} <kbd>{keyName(keyOf('undo'))}</kbd>
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={again === null}
        onClick={() => again !== null && act({ type: 'restore', of: again })}
      >
        {t('redo')} <kbd>{keyName(keyOf('redo'))}</kbd>
      </button>
      <button
        type="button"
        className="button quiet"
        aria-pressed={paused}
        disabled={over}
        onClick={() => act({ type: paused ? 'resume' : 'pause' })}
      >
        {t(paused ? 'resume' : 'pause')} <kbd>{keyName(keyOf('pause'))}</kbd>
      </button>
    </div>
  );
}

function keyOf(command: Command): string {
  return COMMAND_KEYS[command][0] ?? '';
}
