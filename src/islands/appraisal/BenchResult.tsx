import { useTranslation } from 'react-i18next';
import type { Appraisal } from '#core/appraisal/merge.ts';
import { appraisalSheet } from '#core/appraisal/sheet.ts';
import type { Issue } from '#core/issue.ts';
import { csv } from '#formats/csv.ts';
import { browserClock } from '#platform/clock.ts';
import { saveFile } from '#platform/save-file.ts';
import { Figures } from '../parts/Figures.tsx';
import { Say } from '../parts/Say.tsx';
import type { AppraisalIslandProps } from './AppraisalIsland.tsx';
import { totals } from './bench.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { Unreadable } from './Unreadable.tsx';

interface Props extends AppraisalIslandProps {
  readonly appraisal: Appraisal;
  words(issue: Issue): string;
  onClear(): void;
}

/** Totals, what could not be read, the table, and the ways to take it along or to begin anew. */
export function BenchResult(props: Props) {
  const { appraisal, titles, words, onClear } = props;
  const { t } = useTranslation();
  const sum = totals(appraisal);
  const title = (id: string) => titles[id]?.text ?? id;
  const save = () => {
    const table = appraisalSheet(appraisal, {
      ...{ number: t('number'), name: t('name'), department: t('department'), quiz: title },
      ...{ attempts: t('attempts'), unverifiable: t('unverifiable'), passed: t('passed') },
      ...{ total: t('total'), last: t('last'), level: t('level'), remarks: t('remarks') },
      remark: words,
    });
    const day = browserClock.now().slice(0, 10).replaceAll('-', '');
    saveFile(`sanyu-appraisal-${day}${csv.extension}`, csv.mediaType, csv.format(table));
  };
  return (
    <>
      <ul className="facts">
        <li>
          <Say text="people" with={{ count: sum.people }} />
        </li>
        <li>
          <Say text="passedAll" with={{ count: sum.passedAll }} />
        </li>
        <li>
          <Say text="remarkCount" with={{ count: sum.remarks }} />
        </li>
        <li>
          <Say text="unreadableCount" with={{ count: sum.unreadable }} />
        </li>
      </ul>
      <p className="notice">{t('levelNotice')}</p>
      <Unreadable files={appraisal.unreadable} words={words} />
      {appraisal.people.length > 0 && <PeopleTable {...props} />}
      {appraisal.remarks.length > 0 && (
        <section className="part" aria-labelledby="file-remarks">
          <h2 id="file-remarks">{t('fileRemarks')}</h2>
          <ul className="rows">
            {appraisal.remarks.map((issue) => (
              <li key={`${issue.code} ${issue.file}`}>
                <bdi>{issue.file}</bdi> <Figures of={words(issue)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={appraisal.people.length === 0}
          onClick={save}
        >
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
