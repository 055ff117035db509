import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { formatScheme } from '#core/appraisal/scheme-file.ts';
import { schemeFindings, type Referable } from '#core/appraisal/scheme-findings.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import { speak } from '#core/language/spoken.ts';
import { schemeIssue } from '#i18n/scheme-words.ts';
import { saveFile } from '#platform/save-file.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
import { FileButton } from '../controls/FileButton.tsx';
import { IssueNotices } from '../controls/IssueNotices.tsx';
import { Select } from '../controls/Select.tsx';
import { openScheme } from './open-scheme.ts';

/** Larger than any scheme's file. */
const MOST = 2 * 1024 * 1024;

interface Props {
  readonly desk: ClerkDesk;
  readonly draft: Scheme | null;
  readonly published: Scheme | null;
  readonly schemes: readonly Scheme[];
  readonly there: Referable;
  words(issue: Issue): string;
  onDesk(desk: ClerkDesk): void;
}

/** Which scheme it is: one of the site's, or a file that the clerk opens, changes and saves. */
export function SchemeFile({ desk, draft, published, schemes, there, words, onDesk }: Props) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const usable = draft !== null && schemeFindings(draft, there).length === 0;
  const open = async (file: File) => {
    const part = file.slice(0, MOST);
    const read = await openScheme(await part.text().catch(() => ''), file.name, there);
    setIssues(
      read.ok ? [] : read.error.map((issue) => schemeIssue((key, values) => t(key, { ...values }), issue)),
    );
    if (read.ok) onDesk({ ...desk, scheme: read.value });
  };
  const save = () => {
    if (draft === null) return;
    const name = `sanyu-scheme-${draft.id}-${draft.version}.json`;
    saveFile(name, 'application/json', formatScheme(draft));
  };
  return (
    <>
      <div className="fields">
        {published !== null && (
          <Select
            label={t('rules.scheme')}
            value={published.id}
            options={schemes.map(({ id, title }) => [id, speak(title, page).text])}
            onValue={(schemeId) => onDesk({ ...desk, schemeId, scheme: null })}
          />
        )}
        <FileButton
          id="scheme-file"
          label={t('rules.open')}
          accept=".json,.yaml,.yml"
          onFile={(file) => void open(file)}
        />
        {/* What cannot be used could not be opened again either. */}
        <button type="button" className="button quiet" disabled={!usable} onClick={save}>
          {t('rules.save')}
        </button>
        {desk.scheme !== null && published !== null && (
          <button type="button" className="button quiet" onClick={() => onDesk({ ...desk, scheme: null })}>
            {t('rules.back')}
          </button>
        )}
      </div>
      <IssueNotices issues={issues} words={words} />
    </>
  );
}
