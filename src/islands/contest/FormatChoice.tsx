import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFormatFile, parseFormatFile } from '#core/contest/format-file.ts';
import type { ContestFormat } from '#core/contest/format.ts';
import type { Issue } from '#core/issue.ts';
import { speak } from '#core/language/spoken.ts';
import { saveFile } from '#platform/save-file.ts';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { Faults } from './Faults.tsx';

interface Props extends ContestIslandProps {
  readonly format: ContestFormat;
  onChoose(format: ContestFormat): void;
}

/** The site's rules, or those of a file; and the ones at hand as a file. */
export function FormatChoice({ formats, format, language, onChoose }: Props) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<readonly Issue[]>([]);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = parseFormatFile(await file.slice(0, 300_000).text());
    setFaults(read.ok ? [] : read.error);
    if (read.ok) onChoose(read.value);
  };
  return (
    <>
      <h3>{t('rules')}</h3>
      <div className="actions">
        {formats.map((one) => (
          <button
            type="button"
            className="button quiet"
            key={one.id}
            aria-pressed={one === format}
            onClick={() => onChoose(one)}
          >
            {speak(one.title, language).text}
          </button>
        ))}
        <label className="button quiet file-button">
          {t('openRules')}
          <input
            type="file"
            className="hidden-label"
            accept=".json"
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        <button
          type="button"
          className="button quiet"
          onClick={() =>
            saveFile(`sanyu-contest-${format.id}.json`, 'application/json', formatFormatFile(format))
          }
        >
          {t('saveRules')}
        </button>
      </div>
      <Faults of={faults.slice(0, 10)} />
    </>
  );
}
