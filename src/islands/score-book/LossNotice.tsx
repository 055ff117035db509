import { useTranslation } from 'react-i18next';
import { Say } from '../parts/Say.tsx';

interface Props {
  /** Finished attempts that are missing. */
  readonly lost: number;
  readonly myDataUrl: string;
  onAcknowledge(): void;
}

/** Says that records went missing; silence would look like a learner who did nothing. */
export function LossNotice({ lost, myDataUrl, onAcknowledge }: Props) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="alert">
      <p>
        {t('issues:E_STORE_LOST')} {lost > 0 && <Say text="lost" with={{ count: lost }} />}
      </p>
      <p>
        <a href={`${myDataUrl}#backups-heading`}>{t('nudge:bring')}</a>
      </p>
      <button type="button" className="button quiet" onClick={onAcknowledge}>
        {t('understood')}
      </button>
    </div>
  );
}
