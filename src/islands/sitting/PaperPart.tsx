import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bank } from '#core/quiz/bank.ts';
import type { Desk } from '#core/sitting/desk.ts';
import { fetchBank } from '#platform/fetch-bank.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { EnterPaper } from './EnterPaper.tsx';
import { PaperTable } from './PaperTable.tsx';
import { PaperSheet, type SheetSort } from './PaperSheet.tsx';
import { VERSIONS, type PaperSource, type Version } from './paper-draw.ts';
import type { SittingIslandProps, SittingQuiz } from './SittingIsland.tsx';

/** What every part of the paper sitting is handed. */
export interface PaperProps extends SittingIslandProps {
  readonly desk: Desk;
  readonly quiz: SittingQuiz;
  onChange(desk: Desk): void;
}

/** Paper for those without a device: printed here, and typed in here afterwards. */
export function PaperPart(props: PaperProps) {
  const { desk, quiz } = props;
  const { t } = useTranslation();
  const { banks, failed, again } = useBanks(quiz);
  const source = useMemo<PaperSource | null>(
    () => (banks === null ? null : { blueprint: quiz.blueprint, banks, sitting: desk.id }),
    [banks, quiz, desk.id],
  );
  if (failed)
    return <FailureNotice issue={{ code: 'E_PAGE_INCOMPLETE' }} action={t('retry')} onAction={again} />;
  if (source === null) return <p role="status">{t('working')}</p>;
  return (
    <>
      <Printing {...props} source={source} />
      <EnterPaper {...props} source={source} />
      {desk.paper.length > 0 && <PaperTable {...props} />}
    </>
  );
}

const SORTS: readonly SheetSort[] = ['paper', 'slip', 'key'];

function Printing(props: PaperProps & { readonly source: PaperSource }) {
  const { t } = useTranslation();
  const [second, setSecond] = useState('');
  const [sheet, setSheet] = useState<{ readonly sort: SheetSort; readonly version: Version } | null>(null);
  return (
    <>
      <h3>{t('paper:printTitle')}</h3>
      <SecondLanguage {...props} tag={second} onChoose={setSecond} />
      {VERSIONS.map((version) => (
        <div className="actions" key={version}>
          {SORTS.map((sort) => (
            <button
              key={sort}
              type="button"
              className="button quiet"
              onClick={() => setSheet({ sort, version })}
            >
              {t(`paper:print.${sort}`, { version })}
            </button>
          ))}
        </div>
      ))}
      {sheet !== null && (
        <PaperSheet
          {...props}
          {...sheet}
          second={second === '' ? null : second}
          onPrinted={() => setSheet(null)}
        />
      )}
    </>
  );
}

interface SecondProps extends Pick<PaperProps, 'board' | 'language' | 'languages'> {
  readonly tag: string;
  onChoose(tag: string): void;
}

function SecondLanguage({ board, language, languages, tag: chosen, onChoose }: SecondProps) {
  const { t } = useTranslation();
  return (
    <p className="form-row">
      <label htmlFor="second-language">{t('paper:second')}</label>
      <select
        id="second-language"
        className="field"
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{t('paper:one')}</option>
        {board
          .filter(({ tag }) => tag !== language)
          .map(({ tag, name }) => (
            <option key={tag} value={tag} lang={languages[tag]?.bcp47}>
              {name}
            </option>
          ))}
      </select>
    </p>
  );
}

function useBanks(quiz: SittingQuiz) {
  const [banks, setBanks] = useState<readonly Bank[] | null>(null);
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    void Promise.all(quiz.banks.map(({ url }) => fetchBank(url))).then((fetched) => {
      if (!current) return;
      const whole = fetched.filter((bank) => bank !== null);
      setFailed(whole.length < fetched.length);
      if (whole.length === fetched.length) setBanks(whole);
    });
    return () => {
      current = false;
    };
  }, [quiz, tries]);
  return { banks, failed, again: () => setTries(tries + 1) };
}
