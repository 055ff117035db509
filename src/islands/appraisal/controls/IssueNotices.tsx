import type { Issue } from '#core/issue.ts';
import { Figures } from '../../parts/Figures.tsx';

interface Props {
  readonly issues: readonly Issue[];
  words(issue: Issue): string;
}

/** What is wrong with something the clerk has just given, each in a sentence that says what to do. */
export function IssueNotices({ issues, words }: Props) {
  return issues.map((issue, index) => (
    // The list is only ever replaced as a whole.
    <p className="notice" role="alert" key={index}>
      {issue.file !== undefined && <bdi>{issue.file}</bdi>} <Figures of={words(issue)} />
    </p>
  ));
}
