import type { Issue } from '#core/issue.ts';
import type { AppraisedRecord, Claim, HandedIn } from './collection.ts';
import type { DistinctAttempt } from './distinct-attempts.ts';
import { toldLosses } from './told-losses.ts';

/** What a clerk should know about single records, by record hash. */
export interface Suspicions {
  /** Records that share device and place with another record: a cloned or rolled-back profile. */
  readonly forked: ReadonlySet<string>;
  /** Staff numbers that hold the same record, or the same answers with the same timings to the millisecond. */
  readonly copies: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Looks across all people at once, because a fork or a copy shows only where two files meet. */
export function suspicions(records: Iterable<AppraisedRecord>, files: Iterable<HandedIn>): Suspicions {
  const list = [...records];
  // A record with few answers is only known by its own hash.
  const known = ({ hash, answers }: AppraisedRecord) => answers || hash;
  const first = new Map<string, AppraisedRecord>();
  // Nearly every record stands alone: a set is made only where two meet.
  const met = new Map<string, Set<string>>();
  for (const record of list) {
    const other = first.get(known(record));
    if (other === undefined) {
      first.set(known(record), record);
      continue;
    }
    const all = met.get(known(record)) ?? new Set(other.numbers);
    for (const number of record.numbers) all.add(number);
    met.set(known(record), all);
  }
  const copies = new Map<string, ReadonlySet<string>>();
  for (const record of list) {
    const numbers = met.get(known(record)) ?? record.numbers;
    if (numbers.size > 1) copies.set(record.hash, numbers);
  }
  return { forked: forkedAmong(list, files), copies };
}

function forkedAmong(records: readonly AppraisedRecord[], files: Iterable<HandedIn>): ReadonlySet<string> {
  const explains = toldLosses(files);
  const places = new Map<string, AppraisedRecord[]>();
  const rivals = new Map<string, readonly AppraisedRecord[]>();
  for (const record of records) {
    const { device, seq } = record;
    const chain = places.get(device) ?? [];
    places.set(device, chain);
    const first = chain[seq];
    if (first === undefined) {
      chain[seq] = record;
      continue;
    }
    const place = `${device}/${seq}`;
    rivals.set(place, [...(rivals.get(place) ?? [first]), record]);
  }
  const contradicts = (one: AppraisedRecord) => (other: AppraisedRecord) =>
    one.hash !== other.hash && !explains(one, other);
  const forked = [...rivals.values()].flatMap((all) => all.filter((one) => all.some(contradicts(one))));
  return new Set(forked.map(({ hash }) => hash));
}

/** Every remark about one person's files and attempts, in a fixed order. */
export function remarksOf(
  claims: readonly Claim[],
  files: readonly HandedIn[],
  attempts: readonly Pick<DistinctAttempt, 'record' | 'records'>[],
  { forked, copies }: Suspicions,
): readonly Issue[] {
  const remarks = [...nameRemarks(claims), ...fileRemarks(files)];
  const versions = new Map<string, number>();
  for (const { record } of attempts) versions.set(record.id, (versions.get(record.id) ?? 0) + 1);
  for (const { record, records } of attempts) {
    remarks.push(...markingRemarks(record));
    for (const { code, values } of [...record.clock, ...record.sitting])
      remarks.push({ code, values: { ...where(record), ...values } });
    const rivals = records.filter(({ hash }) => forked.has(hash));
    for (const { device, seq } of rivals) {
      // Eight digits are enough for a person to tell devices apart.
      const values = { device: device.slice(0, 8), place: seq + 1 };
      remarks.push({ code: 'E_TRANSCRIPT_FORK', values });
    }
    // A fork says already that something stands there twice.
    if (rivals.length === 0 && versions.get(record.id) !== 1) {
      remarks.push({ code: 'E_TRANSCRIPT_VERSIONS', values: where(record) });
    }
    const numbers = copies.get(record.hash);
    if (numbers !== undefined) {
      const values = { ...where(record), numbers: [...numbers].sort().join(', ') };
      remarks.push({ code: 'E_TRANSCRIPT_COPY', values });
    }
  }
  return remarks;
}

function markingRemarks(record: AppraisedRecord): readonly Issue[] {
  const { marking, claimed } = record;
  if (marking.state === 'unverifiable') {
    return [{ code: marking.code, values: { ...where(record), bank: record.bank } }];
  }
  const outOf = (points: number) => `${points}/${marking.possible}`;
  const [before, after] = [outOf(marking.before), outOf(marking.points)];
  return [
    ...(marking.agrees
      ? []
      : [
          {
            code: 'E_TRANSCRIPT_SCORE_DIFFERS',
            values: { ...where(record), claimed, marked: before },
          } as const,
        ]),
    ...(marking.differs.length === 0
      ? []
      : [
          {
            code: 'E_TRANSCRIPT_RULES',
            values: { ...where(record), rules: marking.differs.join('; ') },
          } as const,
        ]),
    ...(before === after
      ? []
      : [{ code: 'E_TRANSCRIPT_CORRECTED', values: { ...where(record), before, after } } as const]),
  ];
}

/** What shows only in whole files: deletions, losses, a chain that has become shorter, devices side by side. */
function fileRemarks(files: readonly HandedIn[]): readonly Issue[] {
  // One that was recorded twice and deleted is named twice, by one id.
  const voids = new Set(files.flatMap((file) => file.voids).map(({ hash, id }) => id || hash));
  const gaps = new Map(files.flatMap((file) => file.gaps).map((gap) => [`${gap.at} ${gap.lost}`, gap]));
  const continued = new Set(files.flatMap((file) => file.continues));
  const devices = new Set(files.map(({ device }) => device).filter((device) => !continued.has(device)));
  return [
    ...(voids.size === 0 ? [] : [{ code: 'E_TRANSCRIPT_VOID', values: { attempts: voids.size } } as const]),
    ...[...gaps]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { at, lost }]) => ({ code: 'E_TRANSCRIPT_GAP', values: { end: at, lost } }) as const),
    ...shrunk(files),
    ...(devices.size < 2
      ? []
      : [{ code: 'E_TRANSCRIPT_DEVICES', values: { devices: devices.size } } as const]),
  ];
}

/** Devices of which a later file holds fewer records than an earlier one. */
function shrunk(files: readonly HandedIn[]): readonly Issue[] {
  const most = new Map<string, number>();
  const found = new Map<string, Issue>();
  const place = ({ at, count }: HandedIn) => `${at} ${String(count).padStart(9, '0')}`;
  for (const file of [...files].sort((a, b) => (place(a) < place(b) ? -1 : 1))) {
    const before = most.get(file.device) ?? 0;
    if (file.count < before) {
      const values = { device: file.device.slice(0, 8), before, after: file.count };
      found.set(file.device, { code: 'E_TRANSCRIPT_SHORTER', values });
    }
    most.set(file.device, Math.max(before, file.count));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, issue]) => issue);
}

function nameRemarks(claims: readonly Claim[]): Issue[] {
  // Who is known from the result of a contest only has no department there.
  const said = claims.map(({ name, department }) => (department === '' ? name : `${name} (${department})`));
  const names = [...new Set(said)];
  if (names.length < 2) return [];
  return [{ code: 'E_TRANSCRIPT_NAME_DIFFERS', values: { names: names.sort().join(' / ') } }];
}

function where({ quiz, end }: AppraisedRecord) {
  return { quiz, end };
}
