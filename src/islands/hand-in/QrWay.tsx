import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { qrCode } from '#formats/qr-code.ts';
import { Say } from '../parts/Say.tsx';
import { SHOWN, useTurning, type Turning } from './use-turning.ts';

/** From here on a file is the better way. */
const MANY = 60;

/** The transcript as QR codes, shown in turn or turned by hand. */
export function QrWay({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation();
  const total = lines.length;
  const turning = useTurning(total);
  const { number } = turning;
  return (
    <section aria-labelledby="way-qr">
      <h3 id="way-qr">{t('hand-in:qr')}</h3>
      <p>{t('hand-in:qrText')}</p>
      {total > MANY && (
        <p className="soft">
          <Say text="hand-in:qrMany" with={{ count: Math.ceil((total * SHOWN) / 60_000) }} />
        </p>
      )}
      <figure className="qr-code">
        <QrPicture text={lines[number - 1] ?? ''} label={t('hand-in:qrNumber', { number, total })} />
        <figcaption>
          <Say text="hand-in:qrNumber" with={{ number, total }} />
        </figcaption>
      </figure>
      {total > 1 && <QrControls {...turning} total={total} />}
    </section>
  );
}

function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => qrCode(text, 'M'), [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}

function QrControls({ playing, number, total, play, pause, show }: Turning & { readonly total: number }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="actions">
        <button type="button" className="button quiet" onClick={playing ? pause : play}>
          {playing ? t('hand-in:pause') : t('hand-in:play')}
        </button>
        <button type="button" className="button quiet" onClick={() => show(number - 1)}>
          {t('hand-in:previous')}
        </button>
        <button type="button" className="button quiet" onClick={() => show(number + 1)}>
          {t('hand-in:next')}
        </button>
      </div>
      <label className="qr-choice">
        {t('hand-in:showNumber')}
        <input
          type="range"
          min={1}
          max={total}
          value={number}
          onChange={(event) => show(Number(event.target.value))}
        />
      </label>
    </>
  );
}
