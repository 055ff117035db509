import { canonicalJson } from '#core/canonical-json.ts';
import type { Entry } from '#core/ledger/entry.ts';
import { listReferences } from '#core/quiz/bank.ts';
import { DOMAINS, hashLine } from '#core/ledger/hash.ts';
import type { Transcript } from '#core/ledger/transcript.ts';
import type { MarkingKey } from './marking-key.ts';
import type { Marking } from './regrade.ts';
import { regrade } from './regrade.ts';

/** What stays of a record once it is marked: the answers themselves are not kept, ten thousand files must fit. */
export interface AppraisedRecord {
  /** The record's hash: what it is known by, whatever file it came in. */
  readonly hash: string;
  readonly device: string;
  readonly seq: number;
  readonly quiz: string;
  readonly bank: string;
  readonly end: string;
  readonly tz: number;
  readonly claimed: string;
  readonly marking: Marking;
  /** Hash of answers with their timings; empty when there are too few to tell two people apart. */
  readonly answers: string;
  /** Staff numbers of the transcripts it came in. */
  readonly numbers: ReadonlySet<string>;
}

/** What one transcript says of its owner. */
export interface Claim {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  readonly at: string;
}

/**
 * Everything said by a set of transcripts. Uniting collections is a set union: idempotent, commutative and associative,
 * so that neither the order of the files nor a file handed in twice can change a row.
 */
export interface Collection {
  /** By record hash. */
  readonly records: ReadonlyMap<string, AppraisedRecord>;
  readonly claims: ReadonlyMap<string, Claim>;
}

const FEWEST_ANSWERS_TO_COMPARE = 3;

/** The collection of nothing. `unite(emptyCollection(), a)` equals `a`. */
export function emptyCollection(): Collection {
  return { records: new Map(), claims: new Map() };
}

/**
 * What one transcript says, every record marked again.
 * @example unite(collect(first, key), collect(second, key))
 */
export function collect(transcript: Transcript, key: MarkingKey): Collection {
  const { learner, at, entries, hashes } = transcript;
  const claim: Claim = { ...learner, at };
  const numbers = new Set([learner.number]);
  const records = entries.map((entry, index): [string, AppraisedRecord] => {
    // One hash an entry: parseTranscript made both lists together.
    const hash = hashes[index] as string;
    return [hash, { ...facts(entry), hash, marking: regrade(entry, key), numbers }];
  });
  return { records: new Map(records), claims: new Map([[claimKey(claim), claim]]) };
}

/**
 * Set union by record hash.
 * @example unite(a, unite(b, a)) equals unite(b, a)
 */
export function unite(a: Collection, b: Collection): Collection {
  const united = { records: new Map(a.records), claims: new Map(a.claims) };
  absorb(united, b);
  return united;
}

/** `unite` into a collection that is still being built: the clerk's bench adds thousands of files. */
export function absorb(into: Growing, more: Collection): void {
  for (const [hash, record] of more.records) {
    const known = into.records.get(hash);
    const numbers = new Set([...(known?.numbers ?? []), ...record.numbers]);
    if (known?.numbers.size === numbers.size) continue;
    into.records.set(hash, { ...record, numbers });
  }
  for (const [key, claim] of more.claims) into.claims.set(key, claim);
}

/** A collection that is still being built. */
export interface Growing {
  readonly records: Map<string, AppraisedRecord>;
  readonly claims: Map<string, Claim>;
}

function facts(entry: Entry): Omit<AppraisedRecord, 'hash' | 'marking' | 'numbers'> {
  const { dev: device, seq, quiz, bank, end, tz, score, of, ans } = entry;
  const answers = ans.length < FEWEST_ANSWERS_TO_COMPARE ? '' : hashLine(DOMAINS.answers, canonicalJson(ans));
  const claimed = `${score}/${of}`;
  const banks = listReferences(bank).map(({ id, ver }) => `${id}@${ver}`);
  return { device, seq, quiz, bank: banks.join(', '), end, tz, claimed, answers };
}

function claimKey(claim: Claim): string {
  return canonicalJson([claim.number, claim.at, claim.name, claim.department]);
}
