import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { collect, readHandedIn, type Desk } from '#core/sitting/desk.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { browserVerify } from '#platform/device-key.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';
import { Late } from '../parts/Late.tsx';
import { Say } from '../parts/Say.tsx';
import { CollectedTable } from './CollectedTable.tsx';
import { FilePicker } from './FilePicker.tsx';

interface Props {
  readonly language: LanguageTag;
  readonly desk: Desk;
  /** The desk as it is at this moment. */
  latest(): Desk | null;
  onChange(desk: Desk): void;
}

/** What is handed in, by whatever way it comes. */
export function Collect({ language, desk, latest, onChange }: Props) {
  const { t } = useTranslation();
  const { issues, onFiles } = useCollecting(latest, onChange);
  const remove = (rec: string) =>
    onChange({ ...desk, collected: desk.collected.filter((one) => one.rec !== rec) });
  const words = (issue: Issue) =>
    issueText(t, issue, (name, value) =>
      name === 'start' || name === 'end' ? formatDateTime(language, String(value), desk.tz) : value,
    );
  return (
    <section className="part" aria-labelledby="collect-heading">
      <h2 id="collect-heading">{t('collectTitle')}</h2>
      <p>{t('collectText')}</p>
      <FilePicker
        id="handed-in"
        label={t('chooseFiles')}
        accept=".jsonl,.json,.txt"
        multiple
        onFiles={onFiles}
      />
      <Late
        label={t('otherWays')}
        material="hand-in.json"
        given={{ onFiles }}
        load={() => import('../hand-in/TakeWays.tsx').then(({ TakeWays }) => TakeWays)}
      />
      <p role="status">
        <Say text="collected" with={{ count: desk.collected.length }} />
      </p>
      {issues.map((issue, at) => (
        // The list is replaced as a whole.
        <p className="notice" key={at}>
          <Figures of={words(issue)} />
        </p>
      ))}
      {desk.collected.length > 0 && <CollectedTable language={language} desk={desk} onRemove={remove} />}
    </section>
  );
}

/** Takes files one after the other into the desk as it then is, and tells what came of the last ones. */
function useCollecting(latest: Props['latest'], onChange: Props['onChange']) {
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const take = useCallback(
    async (files: readonly File[]) => {
      const verify = await browserVerify();
      const said: Issue[] = [];
      for (const file of files) {
        const read = await readHandedIn(new Uint8Array(await file.arrayBuffer()), verify);
        // Asked anew each time: two codes may come before the first one is drawn.
        const now = latest();
        if (now === null) return;
        const taken = read.ok ? collect(now, read.value, browserClock.now()) : read;
        if (!taken.ok) said.push({ ...taken.error, file: file.name });
        else {
          if (taken.value.remark !== null) said.push(taken.value.remark);
          onChange(taken.value.desk);
        }
      }
      setIssues(said);
    },
    [latest, onChange],
  );
  const onFiles = useCallback((files: readonly File[]) => void take(files), [take]);
  return { issues, onFiles };
}
