import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import type { Learner } from '#core/ledger/entry.ts';
import type { ProfileField } from '#core/ledger/profile.ts';
import { VERSIONS, type Asked, type Version } from './paper-draw.ts';

const WHO: readonly ProfileField[] = ['number', 'name', 'department'];

interface WhoProps {
  readonly who: Learner;
  readonly version: Version;
  readonly issues: readonly Issue[];
  readonly first: RefObject<HTMLInputElement | null>;
  onWho(who: Learner): void;
  onVersion(version: Version): void;
}

/** Whose sheet it is, and of which version. */
export function PaperWho({ who, version, issues, first, onWho, onVersion }: WhoProps) {
  const { t } = useTranslation();
  return (
    <div className="paper-who">
      {WHO.map((field, at) => (
        <p className="form-row" key={field}>
          <label htmlFor={`paper-${field}`}>{t(field)}</label>
          <input
            id={`paper-${field}`}
            ref={at === 0 ? first : undefined}
            className="field"
            autoComplete="off"
            value={who[field]}
            aria-invalid={issues.some(({ values }) => values?.field === field) || undefined}
            onChange={(event) => onWho({ ...who, [field]: event.target.value })}
          />
        </p>
      ))}
      <p className="form-row">
        <label htmlFor="paper-version">{t('paper:version')}</label>
        <select
          id="paper-version"
          className="field"
          value={version}
          onChange={(event) => onVersion(event.target.value as Version)} // The options below are all there are.
        >
          {VERSIONS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </p>
    </div>
  );
}

interface AnswersProps {
  readonly asked: readonly Asked[];
  readonly written: readonly string[];
  /** Places of what cannot be read. */
  readonly wrong: readonly number[];
  onWrite(written: readonly string[]): void;
}

/** A field for each question, in the order of the sheet. */
export function PaperAnswers({ asked, written, wrong, onWrite }: AnswersProps) {
  const { t } = useTranslation();
  return (
    <ol className="paper-answers">
      {asked.map(({ id, own, kind }, at) => (
        <li key={id} className={own.form === 'words' ? 'wide' : undefined}>
          <label htmlFor={`answer-${at}`}>
            <bdi>{at + 1}.</bdi> <span className="soft">{t(`paper:short.${kind}`)}</span>
          </label>
          <input
            id={`answer-${at}`}
            className="field"
            dir={own.form === 'letters' ? 'ltr' : 'auto'}
            autoComplete="off"
            spellCheck={false}
            value={written[at] ?? ''}
            aria-invalid={wrong.includes(at) || undefined}
            onChange={(event) =>
              onWrite(asked.map((_, place) => (place === at ? event.target.value : (written[place] ?? ''))))
            }
          />
        </li>
      ))}
    </ol>
  );
}
