import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import type { Brought } from '#platform/bring-back.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Say } from '../parts/Say.tsx';

interface Props {
  readonly outcome: Brought | Issue | null;
  onFile(text: string): void;
  onUnderstood(): void;
}

/** A file of this or another device, taken in; and what came of it, wherever the file was from. */
export function BringBack({ outcome, onFile, onUnderstood }: Props) {
  const { t } = useTranslation();
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    onFile(await file.text());
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <section className="part" aria-labelledby="bring-heading">
      <h2 id="bring-heading">{t('bring')}</h2>
      <p id="bring-text">{t('bringText')}</p>
      <p className="file-choice">
        {/* The browser's own words beside it would be in the browser's language. */}
        <input
          id="bring-file"
          className="hidden-label"
          type="file"
          accept=".json,.jsonl,.txt"
          aria-describedby="bring-text"
          onChange={(event) => void choose(event.target)}
        />
        <label htmlFor="bring-file" className="button quiet">
          {t('bringChoose')}
        </label>
      </p>
      <p role="status">
        {outcome !== null && 'added' in outcome && <Say text="brought" with={{ ...outcome }} />}{' '}
        {outcome !== null && 'added' in outcome && outcome.open > 0 && (
          <Say text="broughtOpen" with={{ count: outcome.open }} />
        )}
      </p>
      {outcome !== null && 'code' in outcome && (
        <FailureNotice issue={outcome} action={t('understood')} onAction={onUnderstood} />
      )}
    </section>
  );
}
