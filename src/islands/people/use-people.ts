import { useEffect, useState } from 'react';
import type { Issue } from '#core/issue.ts';
import type { People } from '#core/people/people.ts';
import { people } from '#platform/people.ts';
import { issueOf } from '../parts/issue-text.ts';

/** The people of the device, asked anew on demand; `null` until they are here. */
export function usePeople() {
  const [list, setList] = useState<People | null>(null);
  const [issue, setIssue] = useState<Issue | null>(null);
  /** Counts the looks: each is a new one. */
  const [look, setLook] = useState(0);
  useEffect(() => {
    let current = true;
    people().then(
      (found) => {
        if (!current) return;
        setList(found);
        setIssue(null);
      },
      (cause: unknown) => {
        if (current) setIssue(issueOf(cause));
      },
    );
    return () => {
      current = false;
    };
  }, [look]);
  return { list, issue, setIssue, again: () => setLook((count) => count + 1) };
}
