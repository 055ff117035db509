import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';

/** What is wrong and what to do about it, line by line; nothing where nothing is. */
export function Faults({ of }: { readonly of: readonly Issue[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <ul className="notice" role="alert">
      {of.map((issue, at) => (
        <li key={at}>
          <Figures of={issueText(t, issue)} />
        </li>
      ))}
    </ul>
  );
}
