import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csv } from '#formats/csv.ts';
import { browserClock } from '#platform/clock.ts';
import { saveFile } from '#platform/save-file.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { attemptsSheet, fileName } from '../score-book/attempts-sheet.ts';
import type { GiveProps } from './GiveWays.tsx';
import { ResultSheet } from './ResultSheet.tsx';

/** What learners keep for themselves: a table in two formats, and a sheet of paper. */
export function OwnCopies(props: GiveProps) {
  const { kept, quizzes, dir } = props;
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  const [failed, setFailed] = useState(false);
  const table = () =>
    attemptsSheet(kept.entries, {
      heading: [t('quiz'), t('mode.name'), t('score'), t('of'), t('percent'), t('date')],
      quiz: (id) => quizzes[id]?.title.text ?? id,
      mode: (mode) => t(`mode.${mode}`),
    });
  const name = (extension: string) => fileName(kept.profile?.number ?? '', browserClock.now(), extension);
  const saveCsv = () => saveFile(name(csv.extension), csv.mediaType, csv.format(table()));
  const saveWorkbook = async () => {
    setFailed(false);
    const format = await import('#formats/xlsx.ts').catch(() => null);
    if (format === null) {
      setFailed(true);
      return;
    }
    const bytes = await format.formatXlsx(table(), { name: t('attempts'), rightToLeft: dir === 'rtl' });
    saveFile(name('.xlsx'), XLSX, new Uint8Array(bytes));
  };
  return (
    <section aria-labelledby="own-copies">
      <h3 id="own-copies">{t('hand-in:own')}</h3>
      <p>{t('hand-in:ownText')}</p>
      <div className="actions">
        <button type="button" className="button quiet" onClick={saveCsv}>
          {t('hand-in:saveCsv')}
        </button>
        <button type="button" className="button quiet" onClick={() => void saveWorkbook()}>
          {t('hand-in:saveXlsx')}
        </button>
        <button type="button" className="button quiet" onClick={() => setPrinting(true)}>
          {t('hand-in:print')}
        </button>
      </div>
      {failed && (
        <FailureNotice
          issue={{ code: 'E_PAGE_INCOMPLETE' }}
          action={t('retry')}
          onAction={() => void saveWorkbook()}
        />
      )}
      {printing && <ResultSheet {...props} onPrinted={() => setPrinting(false)} />}
    </section>
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
