import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { Figures } from './Figures.tsx';
import { issueText } from './issue-text.ts';

interface Props {
  readonly issue: Issue;
  /** The button's words. */
  readonly action: string;
  onAction(): void;
}

/** What went wrong, what is still safe, and one way on. */
export function FailureNotice({ issue, action, onAction }: Props) {
  const { t } = useTranslation();
  return (
    <div className="notice failure" role="alert">
      <p>
        <Figures of={issueText(t, issue)} />
      </p>
      <button type="button" className="button quiet" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
