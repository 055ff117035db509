import type { Issue } from '#core/issue.ts';
import { isResult, readResult, type ReadResult } from '#core/contest/result.ts';
import type { Verify } from '#core/ledger/signature.ts';
import { isManifest, readManifest, type ReadManifest } from '#core/sitting/manifest.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import type { Collection } from './collection.ts';
import { RESULT_CODES, withContests } from './contest-points.ts';
import type { MarkingKey } from './marking-key.ts';
import { markPapers, STANDING_CODES, supervise, type Papers } from './supervised.ts';

/** What the lists that were read say, as data: it may be handed on to where no questions are. */
export interface KnownLists {
  readonly manifests: readonly ReadManifest[];
  readonly papers: Papers;
  readonly results: readonly ReadResult[];
  /** What is to be said about the lists themselves. */
  readonly said: readonly Issue[];
  /** The file of each sitting. */
  readonly names: ReadonlyMap<string, string>;
}

const NO_LISTS = { manifests: [], results: [], said: [], names: new Map<string, string>() };

/** What organisers have signed among the files of a merge: lists of sittings, results of contests. */
export interface SignedLists {
  /** `null` when it was read, else what is wrong with it. */
  add(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Issue | null>;
  /** All of them so far, for `applyLists`. */
  known(): KnownLists;
}

/**
 * Whether a file says of itself that an organiser has signed it.
 * @example isSignedList(bytes) ? await lists.add({ name, bytes }) : await readTranscript(bytes, verify)
 */
export function isSignedList(bytes: Uint8Array): boolean {
  return isManifest(bytes) || isResult(bytes);
}

/**
 * Gathers lists file by file, and goes on from those that are `known`. They may come before the transcripts they name or
 * after them.
 * @example const lists = startLists(organisers, verify, key); await lists.add(file); applyLists(collection, lists.known())
 */
export function startLists(
  organisers: readonly Organiser[],
  verify: Verify | null,
  key: MarkingKey,
  known: Omit<KnownLists, 'papers'> = NO_LISTS,
): SignedLists {
  const read: ReadManifest[] = [...known.manifests];
  const results: ReadResult[] = [...known.results];
  const said: Issue[] = [...known.said];
  const names = new Map(known.names);
  const addResult = async (file: string, bytes: Uint8Array) => {
    const result = await readResult(bytes, organisers, verify);
    if (!result.ok) return { ...result.error, file };
    const code = RESULT_CODES[result.value.standing];
    if (code !== null) said.push({ code, file });
    results.push(result.value);
    return null;
  };
  return {
    async add({ name: file, bytes }) {
      if (isResult(bytes)) return addResult(file, bytes);
      const list = await readManifest(bytes, organisers, verify);
      if (!list.ok) return { ...list.error, file };
      const { manifest, standing } = list.value;
      const code = STANDING_CODES[standing];
      if (code !== null) said.push({ code, file });
      read.push(list.value);
      const first = names.get(manifest.id);
      if (first === undefined || file < first) names.set(manifest.id, file);
      return null;
    },
    known: () => ({
      ...{ manifests: [...read], papers: markPapers(read, key), results: [...results] },
      ...{ said: [...said], names: new Map(names) },
    }),
  };
}

/**
 * The collection with what organisers' lists make of it, and what is to be said about the lists themselves.
 * @example applyLists(collection, lists.known()).collection.records.get(hash)?.level → 2
 */
export function applyLists(
  to: Collection,
  { manifests, papers, results, said, names }: KnownLists,
): { readonly collection: Collection; readonly remarks: readonly Issue[] } {
  if (manifests.length === 0 && ![...to.records.values()].some(({ sit }) => sit !== null)) {
    return { collection: withContests(to, results), remarks: said };
  }
  const { absent, ...supervised } = supervise(to, manifests, papers);
  const missing = [...absent].map(([id, numbers]): Issue => {
    const values = { count: numbers.length, numbers: numbers.join(', ') };
    return { code: 'E_SITTING_ABSENT', file: names.get(id) ?? '', values };
  });
  return { collection: withContests(supervised, results), remarks: [...said, ...missing] };
}
