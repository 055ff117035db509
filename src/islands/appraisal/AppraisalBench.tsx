import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenTo } from '#core/appraisal/sheet-languages.ts';
import { takeEarlyTaps } from '#platform/early-taps.ts';
import type { AppraisalIslandProps } from './AppraisalIsland.tsx';
import { KeepingNotice } from './KeepingNotice.tsx';
import { ShownStep } from './ShownStep.tsx';
import { stepStates } from './step-states.ts';
import { STEPS, Steps, type Step } from './Steps.tsx';
import { useIssueWords } from './use-issue-words.ts';
import { useWork } from './use-work.ts';
import { WorkPanel } from './WorkPanel.tsx';

/** The clerk's bench: four steps to the sheet and one look beyond it, none of which has to wait for another. */
export function AppraisalBench(props: AppraisalIslandProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('files');
  const heading = useRef<HTMLHeadingElement>(null);
  const work = useWork(props);
  const { files, following, site, desk, change } = work;
  const words = useIssueWords(props, following.draft);
  const evaluation = useMemo(
    () => following.evaluation && spokenTo(following.evaluation, site.schemes, props.language),
    [following.evaluation, site, props.language],
  );
  const go = (next: Step) => {
    setStep(next);
    // The keyboard goes on where the eye does.
    setTimeout(() => heading.current?.focus());
  };
  useEffect(() => {
    const tapped = takeEarlyTaps(STEPS).at(-1);
    if (tapped !== undefined) setTimeout(() => go(tapped));
  }, []);
  return (
    <>
      <Steps current={step} states={stepStates(t, files.bench, following)} onStep={go} />
      <KeepingNotice keeping={work.keeping} />
      <div className="bench-step">
        <h2 id="step-heading" ref={heading} tabIndex={-1}>
          {t(`step.${step}`)}
        </h2>
        <ShownStep
          {...props}
          {...following}
          {...{ evaluation, step, site, files, desk, words }}
          onDesk={change}
        />
      </div>
      <WorkPanel
        stale={work.keeping === 'stale'}
        known={work.known}
        empty={work.empty}
        saving={work.saving}
        onSave={work.save}
        onOpen={files.restore}
        onClear={work.clear}
      />
    </>
  );
}
