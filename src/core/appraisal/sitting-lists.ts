import type { Issue } from '#core/issue.ts';
import type { Verify } from '#core/ledger/signature.ts';
import { readManifest, type ReadManifest } from '#core/sitting/manifest.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import type { Collection } from './collection.ts';
import type { MarkingKey } from './marking-key.ts';
import { STANDING_CODES, supervise } from './supervised.ts';

/** The signed lists among the files of a merge. */
export interface SittingLists {
  /** `null` when it was read, else what is wrong with it. */
  add(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Issue | null>;
  /** The collection with what the lists make of it, and what is to be said about the lists themselves. */
  apply(to: Collection): { readonly collection: Collection; readonly remarks: readonly Issue[] };
}

/**
 * Gathers lists file by file. They may come before the transcripts they name or after them.
 * @example const lists = startLists(organisers, verify, key); await lists.add(file); lists.apply(collection)
 */
export function startLists(
  organisers: readonly Organiser[],
  verify: Verify | null,
  key: MarkingKey,
): SittingLists {
  const read: ReadManifest[] = [];
  const said: Issue[] = [];
  const names = new Map<string, string>();
  return {
    async add({ name: file, bytes }) {
      const list = await readManifest(bytes, organisers, verify);
      if (!list.ok) return { ...list.error, file };
      const { manifest, standing } = list.value;
      const code = STANDING_CODES[standing];
      if (code !== null) said.push({ code, file });
      read.push(list.value);
      const known = names.get(manifest.id);
      if (known === undefined || file < known) names.set(manifest.id, file);
      return null;
    },
    apply(to) {
      if (read.length === 0 && ![...to.records.values()].some(({ sit }) => sit !== null)) {
        return { collection: to, remarks: said };
      }
      const { absent, ...collection } = supervise(to, read, key);
      const missing = [...absent].map(([id, numbers]): Issue => {
        const values = { count: numbers.length, numbers: numbers.join(', ') };
        return { code: 'E_SITTING_ABSENT', file: names.get(id) ?? '', values };
      });
      return { collection, remarks: [...said, ...missing] };
    },
  };
}
