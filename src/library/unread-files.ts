import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Issue } from '#core/issue.ts';
import type { Shelf } from './shelf.ts';

const FOLDER = 'content';
/** For those who write, not for the site. */
const GUIDE = `${FOLDER}/README.md`;

/**
 * An issue for each file of `content/` that nobody asked for: one with another ending, or in another folder, than the
 * site reads would be missing on it without a word. Hidden files are the machine's. To be asked when all is read.
 */
export async function unreadFiles({ root, asked }: Shelf): Promise<readonly Issue[]> {
  const entries = await readdir(join(root, FOLDER), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((file) => file !== GUIDE && !asked.has(file))
    .sort()
    .map((file) => ({ code: 'E_FILE_UNREAD', file }));
}
