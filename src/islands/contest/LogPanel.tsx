import { useTranslation } from 'react-i18next';
import { logLines } from '#core/contest/log.ts';
import { Figures } from '../parts/Figures.tsx';
import { localTime, sheetWords } from './contest-words.ts';
import type { PanelProps } from './Panels.tsx';

/** Every act, the newest first; any of them can be taken back, and brought back. */
export function LogPanel({ log, material, language, onPropose }: PanelProps) {
  const { t } = useTranslation();
  const lines = [...logLines(log, sheetWords(t, language, log.match, material))].reverse();
  return (
    <>
      <h2>{t('panel.log')}</h2>
      <ol className="log-lines" reversed>
        {lines.map(({ seq, at, text, struck, idle }) => {
          const kind = log.events[seq]?.act.type;
          const plain = kind !== 'strike' && kind !== 'restore';
          return (
            <li key={seq} className={struck || idle ? 'is-struck' : ''}>
              <bdi dir="ltr" className="log-time">
                {localTime(at)}
              </bdi>
              <span>
                <bdi dir="ltr">{seq + 1}.</bdi> <Figures of={text} />
                {struck && <em> ({t('struck')})</em>}
                {idle && <em> ({t('idle')})</em>}
              </span>
              {plain && (
                <button
                  type="button"
                  className="button quiet"
                  aria-label={t(struck ? 'restoreLine' : 'strikeLine', { line: seq + 1 })}
                  onClick={() => onPropose({ type: struck ? 'restore' : 'strike', of: seq })}
                >
                  {t(struck ? 'redo' : 'undo')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
