import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldKey } from './held-key.ts';
import { HeldKeyCard } from './HeldKeyCard.tsx';
import { MakeKey } from './MakeKey.tsx';
import { OpenKey } from './OpenKey.tsx';
import type { SittingIslandProps } from './SittingIsland.tsx';

interface Props extends SittingIslandProps {
  readonly held: HeldKey | null;
  /** The page is awake: before that a tap would be lost. */
  readonly ready: boolean;
  onHold(held: HeldKey | null): void;
}

/** The organiser's key: opened out of its file, or made. */
export function KeyPart(props: Props) {
  const { held, ready, onHold } = props;
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  return (
    <section className="part" aria-labelledby="key-heading">
      <h2 id="key-heading">{t('keyTitle')}</h2>
      {held === null ? (
        <>
          <p>{t('keyText')}</p>
          <OpenKey onOpen={onHold} />
          {making ? (
            <MakeKey {...props} />
          ) : (
            <div className="actions">
              <button
                type="button"
                className="button quiet"
                disabled={!ready}
                onClick={() => setMaking(true)}
              >
                {t('keyMake')}
              </button>
            </div>
          )}
        </>
      ) : (
        <HeldKeyCard {...props} held={held} onClose={() => onHold(null)} />
      )}
    </section>
  );
}
