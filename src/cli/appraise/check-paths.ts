import type { BigIntStats } from 'node:fs';
import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import type { Options } from './options.ts';
import { systemIssue } from './system-error.ts';

type Paths = Pick<Options, 'exports' | 'roster' | 'scheme' | 'decisions' | 'out'>;

/**
 * Everything about the paths that would stop the work after minutes of reading: what is to be read is not there, what is to
 * be written cannot be, or would take the place of what is read. Changes nothing.
 * @example await pathIssues({ ...options, out: ['nodir/x.xlsx'] }, library) → [{ code: 'E_COMMAND_FOLDER', … }]
 */
export async function pathIssues(asked: Paths, library: Library): Promise<readonly Issue[]> {
  const ownScheme = library.schemes.some(({ id }) => id === asked.scheme);
  const files = [asked.roster, ownScheme ? null : asked.scheme, asked.decisions].flatMap(
    (path) => path ?? [],
  );
  const read: BigIntStats[] = [];
  const issues: Issue[] = [];
  for (const path of [...files, ...asked.exports]) {
    const found = await look(path);
    if (found === null) issues.push({ code: 'E_COMMAND_PATH', values: { found: path } });
    else if ('code' in found) issues.push(found);
    else if (found.isDirectory() && files.includes(path)) issues.push(folder(path));
    else read.push(found);
  }
  for (const path of asked.out) issues.push(...(await targetIssues(path, read)));
  return issues;
}

async function targetIssues(path: string, read: readonly BigIntStats[]): Promise<readonly Issue[]> {
  const found = await look(path);
  if (found === null) return folderIssues(path);
  if ('code' in found) return [found];
  if (found.isDirectory()) return [folder(path)];
  // The same file, by whatever name.
  if (read.some(({ dev, ino }) => dev === found.dev && ino === found.ino))
    return [{ code: 'E_COMMAND_OVERWRITE', values: { found: path } }];
  return tried(path, async () => (await open(path, 'r+')).close());
}

/** Of the folder in which a new file is to be written. */
async function folderIssues(path: string): Promise<readonly Issue[]> {
  const parent = dirname(path);
  const found = await look(parent);
  if (found !== null && 'code' in found) return [found];
  if (found?.isDirectory() !== true) return [{ code: 'E_COMMAND_FOLDER', values: { folder: parent } }];
  return tried(path, () => access(parent, constants.W_OK));
}

function folder(path: string): Issue {
  return { code: 'E_COMMAND_DIRECTORY', values: { found: path } };
}

/** `null` where nothing is. */
async function look(path: string): Promise<BigIntStats | Issue | null> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    const issue = systemIssue(error, path);
    if (issue === null) throw error;
    return ['ENOENT', 'ENOTDIR'].includes(String(issue.values?.reason)) ? null : issue;
  }
}

async function tried(path: string, attempt: () => Promise<unknown>): Promise<readonly Issue[]> {
  try {
    await attempt();
    return [];
  } catch (error) {
    const issue = systemIssue(error, path);
    if (issue === null) throw error;
    return [issue];
  }
}
