import { useTranslation } from 'react-i18next';
import type { UnreadableFile } from '#core/appraisal/merge.ts';
import type { Issue } from '#core/issue.ts';
import { Figures } from '../parts/Figures.tsx';
import { Say } from '../parts/Say.tsx';

interface Props {
  readonly files: readonly UnreadableFile[];
  words(issue: Issue): string;
}

/** More than this of one damaged file helps nobody. */
const SHOWN = 10;

/** The files that count for nothing, and every reason with its line. */
export function Unreadable({ files, words }: Props) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <section className="part" aria-labelledby="unreadable-heading">
      <h2 id="unreadable-heading">{t('unreadable')}</h2>
      <ul className="rows">
        {files.map(({ file, issues }, index) => (
          // Two files may have one name; the list is only ever replaced as a whole.
          <li key={index}>
            <strong>
              <bdi>{file}</bdi>
            </strong>
            <ul>
              {issues.slice(0, SHOWN).map((issue, place) => (
                <li key={place}>
                  <Figures of={words(issue)} />
                </li>
              ))}
            </ul>
            {issues.length > SHOWN && (
              <p className="soft">
                <Say text="moreIssues" with={{ count: issues.length - SHOWN }} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
