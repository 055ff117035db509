import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { TRANSCRIPT_LIMITS } from './transcript-shape.ts';

// Every engine has it; the core's own lib leaves out the DOM that declares it.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const LINE_FEED = 0x0a;

/**
 * The lines of a file as bytes, without their line feeds. Every line ends in one, the last too: a file that was cut
 * short is refused.
 */
export function splitLines(bytes: Uint8Array): Result<readonly Uint8Array[], Issue> {
  const { bytes: most, entries } = TRANSCRIPT_LIMITS;
  const tooBig: Issue = {
    code: 'E_TRANSCRIPT_SIZE',
    values: { megabytes: most / 1024 / 1024, entries },
  };
  if (bytes.length > most) return err(tooBig);
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    // Header and checkpoint are not entries.
    if (lines.length > entries + 2) return err(tooBig);
    start = end + 1;
  }
  if (start < bytes.length) return err({ code: 'E_TRANSCRIPT_LINE', line: lines.length + 1 });
  return ok(lines);
}

/**
 * The value of one line, if the line is exactly what `canonicalJson` writes: no white space, no second key of the same
 * name, no BOM, no other spelling of a character, no fraction.
 */
export function readLine(bytes: Uint8Array, line: number): Result<Json, Issue> {
  // Before parsing: a recursive reader would overflow on a file of open brackets.
  if (depth(bytes) > TRANSCRIPT_LIMITS.depth) {
    return err({ code: 'E_TRANSCRIPT_DEPTH', line, values: { depth: TRANSCRIPT_LIMITS.depth } });
  }
  try {
    // `ignoreBOM: true` keeps a BOM in the text, where the comparison below finds it.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // JSON.parse gives JSON; canonicalJson throws on a number or a string that cannot be written.
    const value = JSON.parse(text) as Json;
    if (canonicalJson(value) === text) return ok(value);
  } catch {
    // Not UTF-8, not JSON, or not writable: the same to a reader.
  }
  return err({ code: 'E_TRANSCRIPT_LINE', line });
}

function depth(bytes: Uint8Array): number {
  let deepest = 0;
  let now = 0;
  let quoted = false;
  // By place: a loop over the values takes seven times as long, and this one goes through every byte.
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (quoted) {
      if (byte === 0x5c) i++;
      else if (byte === 0x22) quoted = false;
    } else if (byte === 0x22) quoted = true;
    else if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++now);
    else if (byte === 0x7d || byte === 0x5d) now--;
  }
  return deepest;
}
