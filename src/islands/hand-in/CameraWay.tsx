import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCamera } from './use-camera.ts';

/** The camera, only while somebody wants it. */
export function CameraWay({ onText }: { onText(text: string): boolean }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const { video, stage } = useCamera(wanted, onText, () => setWanted(false));
  const says = {
    off: '',
    opening: t('hand-in:cameraOpening'),
    on: t('hand-in:cameraOn'),
    incomplete: t('issues:E_PAGE_INCOMPLETE'),
    absent: t('hand-in:cameraAbsent'),
    refused: t('hand-in:cameraRefused'),
    none: t('hand-in:cameraNone'),
    busy: t('hand-in:cameraBusy'),
  };
  return (
    <section aria-labelledby="way-camera">
      <h2 id="way-camera">{t('hand-in:camera')}</h2>
      <p>{t('hand-in:cameraText')}</p>
      {wanted && (
        <video className="camera" ref={video} muted playsInline aria-label={t('hand-in:cameraView')} />
      )}
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => setWanted(!wanted)}>
          {wanted ? t('hand-in:cameraStop') : t('hand-in:cameraStart')}
        </button>
        <span role="status">{says[stage]}</span>
      </div>
    </section>
  );
}
