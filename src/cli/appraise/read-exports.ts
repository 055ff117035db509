import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection } from '#core/appraisal/collection.ts';
import type { MarkingMaterial } from '#core/appraisal/marking-key.ts';
import { startMerge } from '#core/appraisal/merge.ts';
import { byFile, uncounted, type FileReport, type Uncounted } from '#core/appraisal/report.ts';
import type { Issue } from '#core/issue.ts';
import type { Verify } from '#core/ledger/signature.ts';
import { openDelivery } from '#formats/delivery.ts';
import { systemIssue } from './system-error.ts';

/** What came of everything that was handed in. */
export interface Exports extends FileReport {
  readonly collection: Collection;
}

/**
 * Reads folders, archives and files; only a few are in the memory at a time. A file that cannot be read is told with the
 * computer's reason.
 * @example (await readExports(['exports/'], material, verify, () => {})).collection
 */
export async function readExports(
  paths: readonly string[],
  material: MarkingMaterial,
  verify: Verify,
  onFile: (done: number, of: number) => void,
): Promise<Exports> {
  const merge = startMerge(material, verify);
  const refused: Uncounted[] = [];
  let read = 0;
  const refuse = (file: string, issues: readonly Issue[]) => refused.push(uncounted(file, issues));
  const files = await listFiles(paths);
  const waiting = files.values();
  let done = 0;
  const readOn = async () => {
    for (const file of waiting) {
      try {
        await eachDelivered(file, async (name, bytes, issue) => {
          const issues = issue === null ? await merge.add({ name, bytes }) : [issue];
          if (issues === null) read++;
          else refuse(name, issues);
        });
      } catch (error) {
        const issue = systemIssue(error, file);
        if (issue === null) throw error;
        refuse(file, [issue]);
      }
      onFile(++done, files.length);
    }
  };
  // While one waits for the disk or for the check of its signature, another is marked. No result depends on the order.
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  refused.sort(byFile);
  return { collection: merge.collection(), read, uncounted: refused, remarks: merge.appraisal().remarks };
}

const AT_ONCE = 4;
const NOTHING = new Uint8Array();

async function eachDelivered(
  path: string,
  take: (name: string, bytes: Uint8Array, issue: Issue | null) => Promise<void>,
): Promise<void> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const read = async (start: number, end: number) => {
      const bytes = new Uint8Array(end - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      return bytes.subarray(0, bytesRead);
    };
    for await (const one of openDelivery({ name: path, size, read })) {
      if ('bytes' in one) await take(one.name, one.bytes, null);
      else await take(one.name, NOTHING, one.issue);
    }
  } finally {
    await handle.close();
  }
}

/** Every file below the paths, in the order of their names, so that messages come in the same order everywhere. */
async function listFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const folder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!folder) files.push(path);
    else {
      const found = await readdir(path, { recursive: true, withFileTypes: true });
      for (const entry of found) if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
    }
  }
  return files.sort();
}
