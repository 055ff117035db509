import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { schemeHash } from '#core/appraisal/scheme-file.ts';
import { schemeFindings, type Referable } from '#core/appraisal/scheme-findings.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { Issue } from '#core/issue.ts';
import type { Spoken } from '#core/language/spoken.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
import { Say } from '../../parts/Say.tsx';
import { IssueNotices } from '../controls/IssueNotices.tsx';
import { findingNamer } from './finding-names.ts';

interface Props {
  readonly scheme: Scheme;
  readonly there: Referable;
  readonly titles: Readonly<Record<string, Spoken>>;
  words(issue: Issue): string;
}

/** Which version it is, whether its weights make a hundred, and what has to be mended before it is used. */
export function SchemeState({ scheme, there, titles, words }: Props) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const issues = schemeFindings(scheme, there).map(findingNamer(t, scheme, titles, page));
  const sum = scheme.components.reduce((total, { weight }) => total + weight, 0);
  return (
    <>
      <p className="facts">
        <span>
          <Say text="rules.version" with={{ version: scheme.version }} />
        </span>
        <span>
          <Say text="rules.hash" with={{ hash: schemeHash(scheme).slice(0, 8) }} />
        </span>
        <span className={sum === 100 ? 'sum' : 'sum is-wrong'} role="status">
          <Say text="rules.sum" with={{ sum }} />
        </span>
      </p>
      <IssueNotices issues={issues} words={words} />
      {issues.length > 0 && <p className="soft">{t('rules.waits')}</p>}
    </>
  );
}
