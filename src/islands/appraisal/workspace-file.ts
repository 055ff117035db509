import type { Arrival } from '#core/appraisal/intake.ts';
import { outcomeOf } from '#core/appraisal/intake.ts';
import { WORKSPACE_ENTRY } from '#core/appraisal/intake-kind.ts';
import {
  readWorkspace,
  WORKSPACE_FORMAT,
  type ClerkDesk,
  type Workspace,
} from '#core/appraisal/workspace.ts';
import { ISSUE_CODES, type Issue } from '#core/issue.ts';
import { TRANSCRIPT_LIMITS } from '#core/ledger/transcript-shape.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { Delivered } from '#formats/delivery.ts';
import { openZip, type ByteSource, type ZipEntry, type ZipLimits } from '#formats/zip.ts';
import { writeZip } from '#formats/zip-writer.ts';
import type { BenchStore } from '#platform/bench-database.ts';

const LIMITS: ZipLimits = {
  ...{ entries: 20_001, entry: 64 * 1024 * 1024, total: 1024 ** 3 },
  // A roster is mostly the same few words.
  ratio: 500,
};

/**
 * The whole work as one file, `sanyu-workspace/1`: a zip archive of `workspace.json` and the bytes of every transcript.
 * @example new Blob([...(await formatWorkspace(store, desk, now))])
 */
export async function formatWorkspace(
  store: Pick<BenchStore, 'files'>,
  desk: ClerkDesk,
  at: string,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const zip = writeZip();
  const files: Workspace['files'] = [];
  for await (const kept of store.files()) {
    for (const { arrival, bytes } of kept) {
      const { id, file, size, issues } = arrival;
      const entry = bytes === null ? null : `files/${String(id).padStart(6, '0')}.jsonl`;
      if (entry !== null && bytes !== null) zip.add(entry, bytes);
      files.push({ entry, file, size, issue: entry === null ? lineIssue(issues) : null });
    }
  }
  const list: Workspace = { format: WORKSPACE_FORMAT, at, desk, files };
  zip.add(WORKSPACE_ENTRY, new TextEncoder().encode(`${JSON.stringify(list)}\n`));
  return zip.finish();
}

/** A saved work that was opened: what the clerk did, and every file in the order of arrival. */
export interface OpenedWorkspace {
  readonly desk: ClerkDesk;
  files(): AsyncGenerator<Delivered | Omit<Arrival, 'id'>>;
}

/**
 * Opens such a file, trusting nothing in it: its transcripts are read as if they had just come. It is refused when a single
 * byte of them is damaged, for it may be about to take the place of a good one; `pause` lets others have their turn.
 * @example const work = await openWorkspace(source); if (work.ok) work.value.desk.roster?.file
 */
export async function openWorkspace(
  source: ByteSource,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Result<OpenedWorkspace, Issue>> {
  const zip = await openZip(source, LIMITS);
  if (!zip.ok) return err({ code: zip.error.code === 'E_ZIP_BOMB' ? 'E_ZIP_BOMB' : 'E_WORKSPACE_NOT' });
  const entries = new Map(zip.value.map((entry) => [entry.name, entry]));
  const list = entries.get(WORKSPACE_ENTRY);
  if (list === undefined) return err({ code: 'E_WORKSPACE_NOT' });
  const text = await list.read();
  if (!text.ok) return err({ code: 'E_WORKSPACE_DAMAGED' });
  const read = readWorkspace(new TextDecoder().decode(text.value));
  if (!read.ok) return read;
  const { desk, files } = read.value;
  for (const { entry } of files) {
    if (entry === null) continue;
    const content = await entries.get(entry)?.read();
    if (content?.ok !== true) return err({ code: 'E_WORKSPACE_DAMAGED' });
    await pause();
  }
  return ok({ desk, files: () => listed(files, entries) });
}

async function* listed(
  files: Workspace['files'],
  entries: ReadonlyMap<string, ZipEntry>,
): ReturnType<OpenedWorkspace['files']> {
  for (const { entry, file: name, size, issue } of files) {
    const found = entry === null ? undefined : entries.get(entry);
    if (found === undefined) {
      yield { file: name, size, ...lineOf(issue) };
      continue;
    }
    const bytes = found.size > TRANSCRIPT_LIMITS.bytes ? null : await found.read();
    if (bytes?.ok) yield { name, size, bytes: bytes.value };
    else yield { name, size, issue: { code: 'E_ZIP_DAMAGED' } };
  }
}

type LineIssue = Workspace['files'][number]['issue'];

function lineIssue([first]: readonly Issue[]): LineIssue {
  if (first === undefined) return null;
  const { code, values } = first;
  return values === undefined ? { code } : { code, values: { ...values } };
}

/** Of something that was no transcript, or was there already; what only a newer program knows is not a transcript here. */
function lineOf(kept: LineIssue): Omit<Arrival, 'id' | 'file' | 'size'> {
  const code = ISSUE_CODES.find((one) => one === kept?.code) ?? 'E_TRANSCRIPT_NOT';
  const issues: readonly Issue[] = [{ code, values: kept?.values ?? {} }];
  const outcome = code === 'E_TRANSCRIPT_DUPLICATE' ? 'read' : outcomeOf(issues);
  return { outcome, learner: null, attempts: 0, marked: 0, level: 0, issues };
}
