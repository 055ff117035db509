import { useTranslation } from 'react-i18next';
import type { Appraisal } from '#core/appraisal/merge.ts';
import { appraisalSheet } from '#core/appraisal/sheet.ts';
import type { Issue } from '#core/issue.ts';
import { csv } from '#formats/csv.ts';
import { browserClock } from '#platform/clock.ts';
import { saveFile } from '#platform/save-file.ts';
import type { AppraisalIslandProps } from './AppraisalIsland.tsx';

interface Props extends AppraisalIslandProps {
  readonly appraisal: Appraisal;
  words(issue: Issue): string;
  onClear(): void;
}

/** The sheet as a file, and a clean bench. */
export function SheetActions({ appraisal, titles, blueprints, words, onClear }: Props) {
  const { t } = useTranslation();
  const save = () => {
    const table = appraisalSheet(appraisal, {
      number: t('number'),
      name: t('name'),
      department: t('department'),
      quiz: (id) => {
        const mode = blueprints.find((quiz) => quiz.id === id)?.mode ?? 'practice';
        return `${titles[id]?.text ?? id} (${t(`mode.${mode}`)})`;
      },
      attempts: t('attempts'),
      unverifiable: t('unverifiable'),
      passed: t('passed'),
      total: t('total'),
      last: t('last'),
      level: t('level'),
      remarks: t('remarks'),
      remark: words,
    });
    const day = browserClock.now().slice(0, 10).replaceAll('-', '');
    saveFile(`sanyu-appraisal-${day}${csv.extension}`, csv.mediaType, csv.format(table));
  };
  return (
    <>
      <div className="actions">
        <button type="button" className="button" disabled={appraisal.people.length === 0} onClick={save}>
          {t('saveSheet')}
        </button>
        <button type="button" className="button quiet" onClick={onClear}>
          {t('clear')}
        </button>
      </div>
      <p className="soft">{t('clearHint')}</p>
    </>
  );
}
