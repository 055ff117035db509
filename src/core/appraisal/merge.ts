import type { Issue } from '#core/issue.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { Verify } from '#core/ledger/signature.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import type { Collection } from './collection.ts';
import { absorb, collect, newGrowing } from './collection.ts';
import { contentOf } from './content-of.ts';
import type { MarkingMaterial } from './marking-key.ts';
import { createMarkingKey } from './marking-key.ts';
import { byFile, duplicates } from './report.ts';
import type { PersonRow } from './person.ts';
import { personRows } from './person.ts';
import { applyLists, isSignedList, startLists } from './signed-lists.ts';

/** A file a clerk dropped in. */
export interface TranscriptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that counts for nothing, and every reason. */
export interface UnreadableFile {
  readonly file: string;
  readonly issues: readonly Issue[];
}

/** The merged result. */
export interface Appraisal {
  /** The quizzes of the site, in the order of each row's results. */
  readonly quizzes: readonly string[];
  readonly people: readonly PersonRow[];
  /**
   * About files (`E_TRANSCRIPT_DUPLICATE`, `E_TRANSCRIPT_UNCHECKED`, `E_SITTING_…`, `E_RESULT_…`); what concerns a person stands in the
   * row.
   */
  readonly remarks: readonly Issue[];
  readonly unreadable: readonly UnreadableFile[];
}

/** An appraisal that files are added to one by one. */
export interface Merge {
  /** `null` when the file was read, else every problem in it. */
  add(file: TranscriptFile): Promise<readonly Issue[] | null>;
  /** The state so far. */
  appraisal(): Appraisal;
  /** Everything said so far, sittings applied: what `evaluate` is made from. */
  collection(): Collection;
}

/**
 * All files at once: one row a person by staff number, every score marked again. Neither the order of the files nor one
 * handed in twice changes a row.
 * @example (await mergeTranscripts(files, { banks, blueprints, models: QUESTION_MODELS }, verify)).people
 */
export async function mergeTranscripts(
  files: readonly TranscriptFile[],
  material: MarkingMaterial,
  verify: Verify | null = null,
): Promise<Appraisal> {
  const merge = startMerge(material, verify);
  for (const file of files) await merge.add(file);
  return merge.appraisal();
}

/**
 * The same a file at a time, so that a page can show progress and let go of the bytes. Without `verify`, as on plain
 * http, signed files count as unsigned and are remarked. A file may also be what an organiser has signed
 * (`material.organisers` are the keys the site trusts): whatever comes first, the attempts that the list of a supervised
 * sitting names have level 2, and the result of a contest gives points to those who stand in it.
 * @example const merge = startMerge(material, verify); await merge.add({ name, bytes }); merge.appraisal()
 */
export function startMerge(material: MarkingMaterial, verify: Verify | null): Merge {
  const key = createMarkingKey(material);
  const blueprints = [...material.blueprints].sort((a, b) => a.order - b.order);
  const into = newGrowing();
  const unchecked: Issue[] = [];
  const namesByContent = new Map<string, string[]>();
  const unreadable: UnreadableFile[] = [];
  const lists = startLists(material.organisers ?? [], verify, key);
  const isFirst = (content: string, name: string): boolean => {
    const names = namesByContent.get(content) ?? [];
    namesByContent.set(content, [...names, name]);
    return names.length === 0;
  };
  return {
    async add({ name, bytes }) {
      if (isSignedList(bytes)) {
        const isNew = isFirst(sha256Hex(bytes), name);
        const issue = isNew ? await lists.add({ name, bytes }) : null;
        if (issue !== null) unreadable.push({ file: name, issues: [issue] });
        return issue === null ? null : [issue];
      }
      const read = await readTranscript(bytes, verify);
      if (!read.ok) {
        const issues = read.error.map((issue) => ({ ...issue, file: name }));
        unreadable.push({ file: name, issues });
        return issues;
      }
      if (read.value.unchecked) unchecked.push({ code: 'E_TRANSCRIPT_UNCHECKED', file: name });
      if (isFirst(contentOf(read.value, bytes), name)) absorb(into, collect(read.value, key));
      return null;
    },
    collection: () => applyLists(into, lists.known()).collection,
    appraisal: () => {
      const { collection, remarks } = applyLists(into, lists.known());
      return {
        quizzes: blueprints.map(({ id }) => id),
        people: personRows(collection, blueprints),
        remarks: [...remarks, ...unchecked, ...[...namesByContent.values()].flatMap(duplicates)].sort(byFile),
        unreadable: [...unreadable].sort(byFile),
      };
    },
  };
}
