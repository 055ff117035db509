import { canonicalJson } from '#core/canonical-json.ts';
import type { ContestResult } from '#core/contest/result.ts';
import type { Entry } from '#core/ledger/entry.ts';
import { listReferences } from '#core/quiz/bank-references.ts';
import type { Mode } from '#core/quiz/mode.ts';
import { headOf } from '#core/ledger/chain.ts';
import { DOMAINS, hashLine, sha256Hex } from '#core/ledger/hash.ts';
import type { GapEvent, Placed } from '#core/ledger/record.ts';
import type { Transcript } from '#core/ledger/transcript.ts';
import type { Level } from '#core/ledger/transcript-shape.ts';
import type { Room } from '#core/sitting/room-code.ts';
import type { Issue } from '#core/issue.ts';
import { clockFlags } from './clock.ts';
import type { MarkingKey } from './marking-key.ts';
import type { Marking } from './regrade.ts';
import { regrade } from './regrade.ts';
import { startSharing } from './text-pool.ts';

/** What stays of a record once it is marked: the answers themselves are not kept, ten thousand files must fit. */
export interface AppraisedRecord {
  /** The record's hash: what it is known by, whatever file it came in. */
  readonly hash: string;
  /** The attempt's own, which it keeps where it had to be recorded anew (`distinctAttempts`). */
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly quiz: string;
  readonly bank: string;
  readonly mode: Mode;
  /** Asked in one language and answered in another. */
  readonly crossed: boolean;
  readonly start: string;
  readonly end: string;
  readonly tz: number;
  readonly claimed: string;
  readonly marking: Marking;
  /** Hash of answers with their timings; empty when there are too few to tell two people apart. */
  readonly answers: string;
  /** What its times say against one another. */
  readonly clock: readonly Pick<Issue, 'code' | 'values'>[];
  /** The supervised sitting it says it was taken in; only an organiser's list makes it one (`supervise`). */
  readonly sit: Room | null;
  /** Why such an attempt was not raised to level 2. */
  readonly sitting: readonly Pick<Issue, 'code' | 'values'>[];
  /** The best assurance of the transcripts it came in; 2 only after `supervise`. */
  readonly level: Level;
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

/** What one transcript says of the device that wrote it. */
export interface HandedIn {
  readonly number: string;
  readonly device: string;
  readonly at: string;
  /** Records of the device's own chain. */
  readonly count: number;
  /** Devices it goes on from. */
  readonly continues: readonly string[];
  /** Attempts the learner deleted; the id is empty where the note does not say it. */
  readonly voids: readonly { readonly hash: string; readonly id: string }[];
  /** What was said where records were missing. */
  readonly gaps: readonly Placed<GapEvent>[];
  /** Hashes of the attempts of all its chains. */
  readonly attempts: readonly string[];
  /** Hash of the last record of the device's own chain; empty while there is none. */
  readonly head: string;
}

/**
 * Everything said by a set of transcripts. Uniting collections is a set union: idempotent, commutative and associative,
 * so that neither the order of the files nor a file handed in twice can change a row.
 */
export interface Collection {
  /** By record hash. */
  readonly records: ReadonlyMap<string, AppraisedRecord>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly handedIn: ReadonlyMap<string, HandedIn>;
  /** Contests whose organisers have signed their points, the last word on each; lists add them (`startLists`). */
  readonly contests?: readonly ContestResult[];
}

const FEWEST_ANSWERS_TO_COMPARE = 3;

/** The collection of nothing. `unite(emptyCollection(), a)` equals `a`. */
export function emptyCollection(): Collection {
  return { records: new Map(), claims: new Map(), handedIn: new Map() };
}

/**
 * What one transcript says, every record marked again.
 * @example unite(collect(first, key), collect(second, key))
 */
export function collect(transcript: Transcript, key: MarkingKey): Collection {
  const { learner, at, entries, hashes, levels } = transcript;
  const claim: Claim = { ...learner, at };
  const numbers = new Set([learner.number]);
  const records = entries.map((entry, index): [string, AppraisedRecord] => {
    // One hash an entry: parseTranscript made both lists together.
    const hash = hashes[index] as string;
    const clock = clockFlags(entry, key.now);
    const level = levels[index] ?? 0;
    return [
      hash,
      { ...facts(entry), hash, clock, level, marking: regrade(entry, key), numbers, sitting: [] },
    ];
  });
  const said = handedIn(transcript);
  return {
    records: new Map(records),
    claims: new Map([[claimKey(claim), claim]]),
    handedIn: new Map([[sha256Hex(canonicalJson({ ...said })), said]]),
  };
}

/**
 * Set union by record hash.
 * @example unite(a, unite(b, a)) equals unite(b, a)
 */
export function unite(a: Collection, b: Collection): Collection {
  const united = newGrowing();
  absorb(united, a);
  absorb(united, b);
  const { records, claims, handedIn } = united;
  return { records, claims, handedIn };
}

/** `unite` into a collection that is still being built: the clerk's bench adds thousands of files. */
export function absorb(into: Growing, more: Collection): void {
  for (const record of more.records.values()) {
    // Its own, not the key beside it: what was handed on from a reader has two texts there.
    const { hash } = record;
    const known = into.records.get(hash);
    if (known === undefined) {
      into.records.set(hash, into.share(record));
      continue;
    }
    const numbers = new Set([...known.numbers, ...record.numbers]);
    const level = record.level > known.level ? record.level : known.level;
    if (known.numbers.size === numbers.size && known.level === level) continue;
    into.records.set(hash, into.share({ ...record, level, numbers }));
  }
  for (const [key, claim] of more.claims) into.claims.set(key, claim);
  for (const [key, said] of more.handedIn) {
    const attempts = said.attempts.map((hash) => into.records.get(hash)?.hash ?? hash);
    into.handedIn.set(key, { ...said, attempts });
  }
}

/** A collection that is still being built. */
export interface Growing {
  readonly records: Map<string, AppraisedRecord>;
  readonly claims: Map<string, Claim>;
  readonly handedIn: Map<string, HandedIn>;
  readonly share: (record: AppraisedRecord) => AppraisedRecord;
}

/** Before the first file. `absorb(newGrowing(), collection)` */
export function newGrowing(): Growing {
  return { records: new Map(), claims: new Map(), handedIn: new Map(), share: startSharing() };
}

function handedIn({ device, learner, at, ledger, hashes, voids }: Transcript): HandedIn {
  const { records, carried } = ledger;
  const all = [...carried.flatMap((chain) => chain.records), ...records];
  const continues = all.flatMap((record) => (record.type === 'continues' ? [record.from.dev] : []));
  const gaps = all.filter((record) => record.type === 'gap');
  const last = records.at(-1);
  const head = last === undefined ? '' : headOf(last).hash;
  return {
    ...{ number: learner.number, device, at, count: records.length, attempts: hashes, head },
    ...{ continues, voids: voids.map(({ hash, id }) => ({ hash, id: id ?? '' })), gaps },
  };
}

function facts(
  entry: Entry,
): Omit<AppraisedRecord, 'hash' | 'marking' | 'numbers' | 'clock' | 'level' | 'sitting'> {
  const {
    id,
    dev: device,
    seq,
    quiz,
    bank,
    mode,
    lang,
    to,
    sit = null,
    start,
    end,
    tz,
    score,
    of,
    ans,
  } = entry;
  const answers = ans.length < FEWEST_ANSWERS_TO_COMPARE ? '' : hashLine(DOMAINS.answers, canonicalJson(ans));
  const claimed = `${score}/${of}`;
  const banks = listReferences(bank).map(({ id, ver }) => `${id}@${ver}`);
  const crossed = (to ?? lang) !== lang;
  return {
    id,
    device,
    seq,
    quiz,
    bank: banks.join(', '),
    mode,
    crossed,
    sit,
    start,
    end,
    tz,
    claimed,
    answers,
  };
}

function claimKey(claim: Claim): string {
  return canonicalJson([claim.number, claim.at, claim.name, claim.department]);
}
