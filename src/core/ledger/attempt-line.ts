import { canonicalJson, type Json } from '#core/canonical-json.ts';
import type { Entry } from './entry.ts';

/**
 * What an entry says of its attempt, whatever chain it stands in: one line without its place there. An attempt that had
 * to be recorded anew keeps its id and its line, and changes its hash.
 * @example attemptLine(entry) === attemptLine(appendEntry(head, event, otherDevice))
 */
export function attemptLine({ dev: _device, seq: _place, prev: _before, ...event }: Entry): string {
  // JSON values only, as in the line of an entry.
  return canonicalJson(event as Json);
}
