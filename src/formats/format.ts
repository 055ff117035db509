import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';

/**
 * An exchange format: one file in this folder and one line in `index.ts`. `parse(format(x))` gives `x` back, up to what
 * `readable` says the format cannot keep. A contract test runs over the whole registry.
 */
export interface Format<Value, Read = Value> {
  /** Permanent; the file is called the same. */
  readonly id: string;
  /** Of file names, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  format(value: Value): string;
  /** Foreign text: every problem with its line, never an exception. */
  parse(text: string): Result<Read, readonly Issue[]>;
  /** The value as this format can keep it: what comes back. */
  readable(value: Value): Read;
}
