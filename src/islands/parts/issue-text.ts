import type { TFunction } from 'i18next';
import type { Issue } from '#core/issue.ts';

/**
 * An issue as a sentence. `rewrite` may put a reader's words in the place of a value, such as a quiz's title for its id.
 * @example issueText(t, { code: 'E_STORE_FULL' })
 */
export function issueText(
  t: TFunction,
  issue: Issue,
  rewrite: (name: string, value: string | number) => string | number = (_, value) => value,
): string {
  const { code, file = '', line = 0, values = {} } = issue;
  const written = Object.entries(values).map(([name, value]) => [name, rewrite(name, value)]);
  // As `replace`, so that a value named `count` or `context` cannot steer the choice of the message.
  return t(`issues:${code}`, { replace: { file, line, ...Object.fromEntries(written) } });
}

/** Why a promise of the store was rejected. Anything that is not the store's own issue is a bug and is thrown on. */
export function issueOf(cause: unknown): Issue {
  if (cause instanceof Error && 'issue' in cause) return cause.issue as Issue; // `StoreError` is the only error with one.
  throw cause;
}
