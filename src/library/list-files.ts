import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Names in a folder, sorted, hidden ones left out; none when the folder is not there. */
export async function listFolder(
  root: string,
  folder: string,
): Promise<readonly { name: string; folder: boolean }[]> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Names of the files in a folder that end in `.extension`, without the extension. */
export async function listFiles(root: string, folder: string, extension: string): Promise<readonly string[]> {
  const entries = await listFolder(root, folder);
  return entries
    .filter((entry) => !entry.folder && entry.name.endsWith(extension))
    .map((entry) => entry.name.slice(0, -extension.length));
}

/** Names of the folders in a folder. */
export async function listFolders(root: string, folder: string): Promise<readonly string[]> {
  const entries = await listFolder(root, folder);
  return entries.filter((entry) => entry.folder).map((entry) => entry.name);
}
