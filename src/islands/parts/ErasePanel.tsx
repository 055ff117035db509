import { useRef, useState, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isShared } from '#platform/person.ts';
import { Say } from './Say.tsx';

interface Props {
  /** Attempts that are nowhere else: to be handed in first. */
  readonly unsafe: number;
  readonly handInUrl: string;
  onErase(): void;
}

/**
 * Deleting in two steps, in the page itself: `<dialog>` is younger than the oldest browser served, and a word to be typed
 * would need a keyboard some readers do not have.
 */
export function ErasePanel({ unsafe, handInUrl, onErase }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);
  const close = () => {
    setAsked(false);
    setSure(false);
  };
  if (!asked) {
    return (
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => setAsked(true)}>
          {t('eraseBegin')}
        </button>
      </div>
    );
  }
  return (
    <div className="notice erase" role="group" aria-labelledby="erase-question">
      <p id="erase-question" ref={question} tabIndex={-1}>
        {t('eraseText')} {t(isShared() ? 'eraseShared' : 'eraseWork')}
      </p>
      {unsafe > 0 && <HandInFirst count={unsafe} url={handInUrl} />}
      <label className="check">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />{' '}
        {t('eraseSure')}
      </label>
      <div className="actions">
        <button
          type="button"
          className="button danger"
          disabled={!sure}
          onClick={() => {
            close();
            onErase();
          }}
        >
          {t('eraseNow')}
        </button>
        <button type="button" className="button quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function HandInFirst({ count, url }: { readonly count: number; readonly url: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <Say text="nudge:text" with={{ count }} /> <a href={url}>{t('nudge:handIn')}</a>
    </p>
  );
}
