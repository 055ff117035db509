import { useTranslation } from 'react-i18next';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import type { AppraisalIslandProps } from './AppraisalIsland.tsx';
import { FilesStep } from './files/FilesStep.tsx';
import { LookStep } from './look/LookStep.tsx';
import { RosterStep } from './roster/RosterStep.tsx';
import { RulesStep } from './rules/RulesStep.tsx';
import { SheetStep } from './sheet/SheetStep.tsx';
import type { Step } from './Steps.tsx';
import type { useBench } from './use-bench.ts';
import type { Following, SiteRules } from './use-evaluation.ts';

interface Props extends AppraisalIslandProps, Following {
  readonly step: Step;
  readonly site: SiteRules;
  readonly files: ReturnType<typeof useBench>;
  readonly desk: ClerkDesk;
  words(issue: Issue): string;
  onDesk(desk: ClerkDesk): void;
}

/** The step the clerk is at. */
export function ShownStep(props: Props) {
  const { step, site, files, evaluation } = props;
  const urls = { words: props.wordsUrl, banks: props.banks.map(({ url }) => url) };
  const { t } = useTranslation();
  switch (step) {
    case 'files':
      return (
        <FilesStep
          bench={files.bench}
          words={props.words}
          onFiles={files.add}
          onCancel={files.cancel}
          onLeave={files.leave}
          onRetry={files.retry}
        />
      );
    case 'roster':
      return <RosterStep {...props} scheme={props.draft} />;
    case 'rules':
      return (
        <RulesStep
          {...props}
          schemes={site.schemes}
          offer={{ there: site.there, names: props.partNames }}
          languages={props.languageNames}
        />
      );
    case 'sheet':
    case 'look':
      if (props.draft === null) return <p className="notice">{t('noScheme')}</p>;
      if (evaluation === null || evaluation.people.length === 0)
        return <p className="lead">{t('nothingYet')}</p>;
      if (step === 'look')
        return <LookStep evaluation={evaluation} banks={urls.banks} titles={props.titles} />;
      return <SheetStep {...props} bench={files.bench} evaluation={evaluation} urls={urls} />;
    default:
      return step satisfies never;
  }
}
