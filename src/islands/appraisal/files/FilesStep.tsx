import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrivalClass } from '#core/appraisal/intake.ts';
import type { Issue } from '#core/issue.ts';
import type { Dropped } from '#platform/dropped-files.ts';
import { Late } from '../../parts/Late.tsx';
import { SearchField } from '../controls/SearchField.tsx';
import { finder, preview, type Bench } from '../bench.ts';
import { ArrivalTable } from './ArrivalTable.tsx';
import { ClassFilter } from './ClassFilter.tsx';
import { DropZone } from './DropZone.tsx';
import { ReadingStatus } from './ReadingStatus.tsx';

interface Props {
  readonly bench: Bench;
  /** An issue as a sentence. */
  words(issue: Issue): string;
  onFiles(dropped: Dropped): void;
  onCancel(): void;
  /** Files that were not read are not asked for any more. */
  onLeave(): void;
  onRetry(): void;
}

/** Step 1: files in, and every one of them in its class with the reason. */
export function FilesStep(props: Props) {
  const { bench, words, onFiles } = props;
  const { t } = useTranslation();
  const [kind, setKind] = useState<ArrivalClass | null>(null);
  const [search, setSearch] = useState('');
  const lines = useMemo(() => preview(bench), [bench]);
  const wanted = useDeferredValue(search);
  const shown = useMemo(
    () => lines.filter((line) => kind === null || line.kind === kind).filter(finder(wanted)),
    [lines, kind, wanted],
  );
  return (
    <>
      <DropZone onFiles={onFiles} />
      <Late
        label={t('otherWays')}
        material="hand-in.json"
        given={{
          onFiles: (files: readonly File[]) =>
            onFiles({ files: files.map((file) => ({ name: file.name, file })), cut: false }),
        }}
        load={() => import('../../hand-in/TakeWays.tsx').then(({ TakeWays }) => TakeWays)}
      />
      <ReadingStatus {...props} />
      {lines.length > 0 && (
        <div className="part">
          <h3>{t('arrivals')}</h3>
          <div className="narrowing">
            <ClassFilter lines={lines} chosen={kind} onChoose={setKind} />
            <SearchField value={search} onValue={setSearch} />
          </div>
          <ArrivalTable lines={shown} words={words} />
        </div>
      )}
    </>
  );
}
