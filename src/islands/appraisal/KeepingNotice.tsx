import { useTranslation } from 'react-i18next';
import { issueText } from '../parts/issue-text.ts';
import type { Keeping } from './use-desk.ts';

/** What a clerk must know before more is done, at whichever step: it is not kept. */
export function KeepingNotice({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useTranslation();
  if (keeping === 'kept') return null;
  const stale = keeping === 'stale';
  return (
    <div className="notice keeping no-print" role="alert">
      <p>{issueText(t, { code: stale ? 'E_WORKSPACE_STALE' : 'E_WORKSPACE_UNKEPT' })}</p>
      {stale && (
        <button type="button" className="button quiet" onClick={() => location.reload()}>
          {t('loadNewer')}
        </button>
      )}
    </div>
  );
}
