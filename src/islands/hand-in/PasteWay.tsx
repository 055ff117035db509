import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A place to paste what came by chat. */
export function PasteWay({ onText }: { onText(text: string): boolean }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const read = () => {
    const found = onText(text);
    setEmpty(!found);
    // Read text is in the gathering; what was not understood stays to be looked at.
    if (found) setText('');
  };
  return (
    <section aria-labelledby="way-paste">
      <h2 id="way-paste">{t('hand-in:paste')}</h2>
      <p id="way-paste-hint">{t('hand-in:pasteText')}</p>
      <textarea
        className="field copy"
        dir="ltr"
        rows={4}
        value={text}
        spellCheck={false}
        autoComplete="off"
        aria-labelledby="way-paste"
        aria-describedby="way-paste-hint"
        onChange={(event) => {
          setText(event.target.value);
          setEmpty(false);
        }}
      />
      <div className="actions">
        <button type="button" className="button quiet" disabled={text.trim() === ''} onClick={read}>
          {t('hand-in:read')}
        </button>
      </div>
      <p role="status">{empty ? t('issues:E_HAND_IN_NONE') : ''}</p>
    </section>
  );
}
