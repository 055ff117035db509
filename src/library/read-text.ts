import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '#core/issue.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';

/** Reads a text file with LF line ends and without byte order mark: editors on Windows write the others. */
export async function readText(root: string, file: string): Promise<Result<string, Issue>> {
  try {
    const bytes = await readFile(join(root, file));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok(text.replace(/\r\n?/g, '\n'));
  } catch (error) {
    // A missing file and bytes that are not UTF-8 are mistakes of content; anything else is not ours to swallow.
    const unreadable = error instanceof TypeError;
    if (!unreadable && !isMissing(error)) throw error;
    return err({ code: 'E_FILE_SYNTAX', file, line: 1, values: { found: unreadable ? 'UTF-8 ✗' : '∅' } });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
