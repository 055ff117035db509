import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue, IssueCode } from '#core/issue.ts';
import type { Entry } from '#core/ledger/entry.ts';
import { DOMAINS, hashLine } from '#core/ledger/hash.ts';
import { listReferences } from '#core/quiz/bank-references.ts';
import type { Listed, Manifest, ReadManifest } from '#core/sitting/manifest.ts';
import type { PaperAttempt } from '#core/sitting/paper-attempt.ts';
import type { AppraisedRecord, Claim, Collection } from './collection.ts';
import type { MarkingKey } from './marking-key.ts';
import { regrade } from './regrade.ts';

type Flag = Pick<Issue, 'code' | 'values'>;

/** How far a learner's clock may be from the organiser's. */
const SKEW = 10 * 60_000;

/** Why a signed list counts for nothing. */
export const STANDING_CODES = {
  valid: null,
  unknown: 'E_SITTING_UNKNOWN',
  unchecked: 'E_SITTING_UNCHECKED',
  early: 'E_SITTING_EARLY',
  expired: 'E_SITTING_EXPIRED',
  revoked: 'E_SITTING_REVOKED',
} as const satisfies Record<ReadManifest['standing'], IssueCode | null>;

/** What the organisers' lists make of a collection. */
export interface Supervised extends Collection {
  /** Staff numbers that stand in a list whose attempt is in no transcript that was handed in, by sitting. */
  readonly absent: ReadonlyMap<string, readonly string[]>;
}

/**
 * Raises exactly the attempts that organisers have signed for to level 2, and adds those made on paper. An attempt is
 * raised when a valid list names its hash, and device, room, quiz, staff number and times fit; else its level stays and a
 * remark says why. Of several lists of one sitting the newest counts: that is how an organiser corrects one. `papers` are
 * those of the same lists (`markPapers`).
 * @example supervise(collection, [read], markPapers([read], key)).records.get(hash)?.level → 2
 */
export function supervise(
  collection: Collection,
  manifests: readonly ReadManifest[],
  papers: Papers,
): Supervised {
  const current = newest(manifests);
  const named = new Map<string, Naming>();
  for (const read of current) {
    for (const listed of read.manifest.list) {
      const known = named.get(listed.rec);
      // Two sittings cannot both have seen an attempt: the one that counts speaks.
      if (known?.read.standing !== 'valid') named.set(listed.rec, { listed, read });
    }
  }
  const records = new Map(collection.records);
  for (const [hash, record] of records) {
    const naming = named.get(hash);
    if (naming === undefined && record.sit === null) continue;
    const why = naming === undefined ? ({ code: 'E_SITTING_UNLISTED' } as const) : objection(record, naming);
    records.set(hash, why === null ? { ...record, level: 2 } : { ...record, sitting: [why] });
  }
  const claims = new Map(collection.claims);
  for (const { record, claim } of papers) {
    records.set(record.hash, record);
    claims.set(canonicalJson([claim.number, claim.at, claim.name, claim.department]), claim);
  }
  return { ...collection, records, claims, absent: absentees(current, collection) };
}

/** Attempts made on paper, marked, each with whose it is. */
export type Papers = readonly { readonly record: AppraisedRecord; readonly claim: Claim }[];

/**
 * The attempts made on paper that stand in lists, marked: what `supervise` adds. Apart from it, because only the reader
 * of files has the questions at hand.
 * @example markPapers([read], key)[0]?.record.level → 2
 */
export function markPapers(manifests: readonly ReadManifest[], key: MarkingKey): Papers {
  return newest(manifests)
    .filter(({ standing }) => standing === 'valid')
    .flatMap(({ manifest }) =>
      manifest.paper.map((paper, place) => ({
        record: paperRecord(manifest, paper, place, key),
        claim: { ...paper.learner, at: manifest.at },
      })),
    );
}

/** One attempt of one list. */
interface Naming {
  readonly listed: Listed;
  readonly read: ReadManifest;
}

/** The last word of each organiser on each sitting. */
function newest(manifests: readonly ReadManifest[]): readonly ReadManifest[] {
  const latest = new Map<string, ReadManifest>();
  const sortable = ({ manifest }: ReadManifest) => manifest.at + canonicalJson(manifest as Json);
  for (const read of manifests) {
    const sitting = `${read.manifest.by}/${read.manifest.id}`;
    const known = latest.get(sitting);
    if (known === undefined || sortable(known) < sortable(read)) latest.set(sitting, read);
  }
  // In a fixed order, so that the order of the files changes nothing.
  return [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, read]) => read);
}

/** Why an attempt that is named stays what it was; `null` when everything fits. */
function objection(record: AppraisedRecord, { listed, read }: Naming): Flag | null {
  const { manifest, standing } = read;
  // What is wrong with the list is said of the list, once.
  if (standing !== 'valid') return { code: 'E_SITTING_UNLISTED' };
  const { room, nonce } = manifest.sit;
  const here = record.sit?.room === room && record.sit.nonce === nonce;
  if (!here || record.device !== listed.dev || record.quiz !== manifest.quiz)
    return { code: 'E_SITTING_ROOM' };
  if ([...record.numbers].some((number) => number !== listed.number)) {
    return { code: 'E_SITTING_NUMBER', values: { number: listed.number } };
  }
  const early = Date.parse(record.start) < Date.parse(manifest.from) - SKEW;
  const late = Date.parse(record.end) > Date.parse(manifest.to) + SKEW;
  const backwards = record.end < record.start;
  return early || late || backwards ? { code: 'E_SITTING_WINDOW' } : null;
}

function absentees(current: readonly ReadManifest[], { records }: Collection) {
  return new Map(
    current.flatMap(({ manifest, standing }): [string, readonly string[]][] => {
      const missing = manifest.list.filter(({ rec }) => !records.has(rec)).map(({ number }) => number);
      return standing !== 'valid' || missing.length === 0 ? [] : [[manifest.id, missing.sort()]];
    }),
  );
}

function paperRecord(manifest: Manifest, paper: PaperAttempt, seq: number, key: MarkingKey): AppraisedRecord {
  const { learner, bank } = paper;
  const marking = regrade(entryOf(manifest, paper, seq), key);
  // The place is no part of it: the same paper in a corrected list is the same record.
  const hash = hashLine(DOMAINS.sitting, canonicalJson({ id: manifest.id, paper } as Json));
  return {
    // On paper there is no id: nobody else has recorded it.
    ...{ hash, id: hash },
    device: manifest.id,
    ...{
      seq,
      quiz: manifest.quiz,
      start: manifest.from,
      end: manifest.to,
      tz: manifest.tz,
      sit: manifest.sit,
    },
    bank: listReferences(bank)
      .map(({ id, ver }) => `${id}@${ver}`)
      .join(', '),
    claimed: '',
    // Nobody had marked it before.
    marking: marking.state === 'marked' ? { ...marking, agrees: true } : marking,
    // Without timings two people with the same letters are nothing remarkable.
    answers: '',
    ...{ clock: [], sitting: [], level: 2, mode: 'exam', crossed: false },
    numbers: new Set([learner.number]),
  };
}

/** The attempt as the marking core knows attempts; nobody timed it. */
function entryOf(manifest: Manifest, { bank, rules, seed, lang, ans }: PaperAttempt, seq: number): Entry {
  const { id, quiz, from, to, tz, sit, by } = manifest;
  return {
    ...{ type: 'attempt', id, quiz, bank, rules, seed, lang, sit, tz, start: from, end: to, mode: 'exam' },
    ans: ans.map(({ q, a }) => ({ q, a, ms: 0 })),
    ...{ ms: 0, score: 0, of: 0, dev: by, seq, prev: by },
  };
}
