import { useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { asPercent } from '#core/appraisal/hundredths.ts';
import { analyseItems, type QuizFigures } from '#core/appraisal/item-analysis.ts';
import { studyList } from '#core/appraisal/study-list.ts';
import { ORIGINAL, speak, type Spoken } from '#core/language/spoken.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { fetchBank } from '#platform/fetch-bank.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { Figures } from '../../parts/Figures.tsx';
import { TryAgain } from '../../parts/TryAgain.tsx';
import { FigureTable } from './FigureTable.tsx';

interface Props {
  readonly evaluation: Evaluation;
  readonly banks: readonly string[];
  readonly titles: Readonly<Record<string, Spoken>>;
}

/** The worst so many: a list to teach from, not a register. The workbook has all of them. */
const SHOWN = 20;

/** Which questions were hardest, and what to study next year. */
export function QuestionFigures({ evaluation, banks: urls, titles }: Props) {
  const { t } = useTranslation();
  const { banks, failed, again } = useBanks(urls);
  if (failed) return <TryAgain text={t('noBanks')} action={t('retry')} onAction={again} />;
  if (banks === null) return <p role="status">{t('look.loading')}</p>;
  return <Hardest evaluation={evaluation} banks={banks} titles={titles} />;
}

interface HardestProps extends Omit<Props, 'banks'> {
  readonly banks: readonly Bank[];
}

function Hardest({ evaluation, banks, titles }: HardestProps) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const figures = useMemo(() => analyseItems(evaluation, banks), [evaluation, banks]);
  const study = useMemo(() => studyList(figures, banks).slice(0, SHOWN), [figures, banks]);
  const prompts = useMemo(
    () => new Map(banks.flatMap(({ questions }) => questions.map(({ id, prompt }) => [id, prompt]))),
    [banks],
  );
  const items = hardestOf(figures);
  const reliable = figures.flatMap(({ quiz, reliability }) =>
    reliability === null ? [] : [`${titles[quiz]?.text ?? quiz} ${(reliability / 100).toFixed(2)}`],
  );
  if (items.length === 0) return <p>{t('look.nothing')}</p>;
  return (
    <>
      <h3>{t('look.hardest')}</h3>
      <p className="soft">{t('look.hardestText')}</p>
      {reliable.length > 0 && (
        <p className="soft">
          <Figures of={t('look.reliability', { list: reliable.join(' · ') })} />
        </p>
      )}
      <FigureTable
        label={t('look.hardest')}
        head={['question', 'quiz', 'askedTimes', 'facility', 'discrimination'].map((key) => t(`look.${key}`))}
        rows={items.map(({ question, quiz, asked, facility, discrimination }) => [
          <SpokenText key="question" of={speak(prompts.get(question) ?? { zh: question }, page)} />,
          titles[quiz]?.text ?? quiz,
          asked,
          <Figures key="facility" of={`${asPercent(facility)}%`} />,
          discrimination === null ? '' : (discrimination / 100).toFixed(2),
        ])}
      />
      <h3>{t('look.study')}</h3>
      <p className="soft">{t('look.studyText')}</p>
      <FigureTable
        label={t('look.study')}
        head={['quote', 'askedTimes', 'missed'].map((key) => t(`look.${key}`))}
        rows={study.map(({ quote, asked, share }) => [
          <SpokenText key="quote" of={{ text: quote, language: ORIGINAL }} />,
          asked,
          <Figures key="share" of={`${asPercent(share)}%`} />,
        ])}
      />
    </>
  );
}

function hardestOf(figures: readonly QuizFigures[]) {
  return figures
    .flatMap(({ quiz, items: all }) => all.map((item) => ({ ...item, quiz })))
    .sort((a, b) => a.facility - b.facility || b.asked - a.asked)
    .slice(0, SHOWN);
}

function useBanks(urls: readonly string[]) {
  const [banks, setBanks] = useState<readonly Bank[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    void Promise.all(urls.map(fetchBank)).then((fetched) => {
      if (!current) return;
      const there = fetched.filter((bank) => bank !== null);
      setFailed(there.length < fetched.length);
      if (there.length === fetched.length) setBanks(there);
    });
    return () => {
      current = false;
    };
    // The addresses are the page's and never change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tries]);
  return { banks, failed, again: () => setTries(tries + 1) };
}
