import type { Issue } from '#core/issue.ts';

/** What every promise of the store rejects with. `issue` is what a reader is told. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly issue: Issue;

  constructor(code: Issue['code'], cause?: unknown) {
    super(code, { cause });
    this.issue = { code };
  }
}

/**
 * The browser's error in our words. Unknown trouble is "unavailable": the learner can do the same about it.
 * @example storeError(new DOMException('', 'QuotaExceededError')).issue.code === 'E_STORE_FULL'
 */
export function storeError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const name = nameOf(cause);
  if (name === 'QuotaExceededError') return new StoreError('E_STORE_FULL', cause);
  // An older page after the site was updated in another tab.
  if (name === 'VersionError') return new StoreError('E_STORE_NEWER', cause);
  return new StoreError('E_STORE_UNAVAILABLE', cause);
}

/** Whether opening the database again may help: Safari drops the connection of background tabs (records.md 2.1). */
export function isDisconnected(cause: unknown): boolean {
  return ['UnknownError', 'InvalidStateError', 'AbortError'].includes(nameOf(cause));
}

function nameOf(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException ? cause.name : '';
}
