import type { Issue } from '#core/issue.ts';
import type { Checkpoint } from './checkpoint.ts';
import { bodyOf, sumOf } from './checkpoint.ts';
import { emptyHead } from './chain.ts';
import { DOMAINS, hashLine } from './hash.ts';
import type { Seal, Section } from './sections.ts';
import { checkLinks, readSections } from './sections.ts';
import { deviceOf } from './device-key.ts';
import type { Lines } from './transcript-reading.ts';
import { bytesAt, checkLearner, fieldIssue, isCheckpoint, readShape } from './transcript-reading.ts';
import type { Transcript, VoidedAttempt } from './transcript-shape.ts';
import { SignedCheckpointLine, SignedHeader } from './transcript-shape.ts';

/** A file whose hashes all fit. Nothing in it has a level before its seals are checked. */
export interface Sealed {
  readonly transcript: Transcript;
  readonly sections: readonly Section[];
  readonly seals: readonly Seal[];
}

/** A transcript of version 2 but for its signatures, or `null` with every problem added to `issues`. */
export function readSealed(lines: Lines, issues: Issue[]): Sealed | null {
  const header = readShape(lines, 0, SignedHeader, issues);
  if (header !== null) checkLearner(header.learner, issues);
  if (header?.key && deviceOf(header.key) !== header.dev) issues.push(fieldIssue(1, 'key'));
  const sections = readSections(lines, header?.dev ?? null, issues);
  const last = readLast(lines, header, sections, issues);
  if (header === null || last === null) return null;
  const links = checkLinks(sections, issues);
  const { dev: device, learner, site, key } = header;
  const { cp, sig } = last;
  const proof = key === null || sig === null ? null : { cp, key, sig };
  const own: readonly Seal[] = proof === null ? [] : [{ ...proof, device, line: lines.length }];
  const seals = [...own, ...links];
  const facts = { device, learner, site, at: cp.at, proof, unchecked: seals.length > 0, level: 0 } as const;
  return { transcript: { ...facts, ...contents(device, sections) }, sections, seals };
}

function contents(device: string, sections: readonly Section[]) {
  const attempts = sections.flatMap(({ records, hashes }) =>
    records.flatMap((entry, i) => (entry.type === 'attempt' ? [{ entry, hash: hashes[i] ?? '' }] : [])),
  );
  const voids = sections.flatMap(({ records }) =>
    records.flatMap((record): readonly VoidedAttempt[] =>
      record.type === 'void'
        ? [{ hash: record.of.hash, id: record.attempt ?? null, why: record.why, at: record.at }]
        : [],
    ),
  );
  const own = sections.find((section) => section.device === device);
  const carried = sections.filter((section) => section !== own).map(chainOf);
  return {
    entries: attempts.map(({ entry }) => entry),
    hashes: attempts.map(({ hash }) => hash),
    levels: attempts.map(() => 0 as const),
    ledger: { device, records: own?.records ?? [], carried },
    voids,
  };
}

function chainOf({ device, records }: Section) {
  return { device, records };
}

/** The last line, checked against all others. */
function readLast(
  lines: Lines,
  header: SignedHeader | null,
  sections: readonly Section[],
  issues: Issue[],
): { readonly cp: Checkpoint; readonly sig: string | null } | null {
  const line = lines.length;
  if (!isCheckpoint(bytesAt(lines, line - 1))) {
    issues.push({ code: 'E_TRANSCRIPT_CHECKPOINT', line, values: { field: 'cp' } });
    return null;
  }
  const read = readShape(lines, line - 1, SignedCheckpointLine, issues);
  if (read === null || header === null) return null;
  const { cp, sig, sum } = read;
  const own = sections.at(-1);
  const fits: Record<string, boolean> = {
    count: cp.count === line - 2,
    dev: cp.dev === header.dev,
    hdr: cp.hdr === hashLine(DOMAINS.header, bytesAt(lines, 0)),
    head: cp.head === (own?.hashes.at(-1) ?? emptyHead(header.dev).hash),
    body: cp.body === bodyOf(sections.flatMap(({ hashes }) => hashes)),
    sum: sum === sumOf(cp),
    // A device with a key signs; a file without its signature was tampered with.
    sig: (sig === null) === (header.key === null),
  };
  for (const [field, fit] of Object.entries(fits)) {
    if (!fit) issues.push({ code: 'E_TRANSCRIPT_CHECKPOINT', line, values: { field } });
  }
  return { cp, sig };
}
