import type { Issue } from '#core/issue.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Learner } from '#core/ledger/entry.ts';
import type { Verify } from '#core/ledger/signature.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { formatOf } from './file-format.ts';
import type { Manifest } from './manifest.ts';
import type { PaperAttempt } from './paper-attempt.ts';
import type { Room } from './room-code.ts';
import { readSlip, type Slip } from './slip.ts';

/** An attempt that was handed in in the room. */
export interface Collected {
  readonly learner: Learner;
  readonly dev: string;
  readonly rec: string;
  readonly end: string;
}

/** A sitting on the organiser's desk: what is kept from its opening until it is signed, and after. */
export interface Desk {
  readonly id: string;
  readonly quiz: string;
  /** Of a sealed paper, which the site does not know; absent for a quiz of the site. */
  readonly title?: LocalText;
  readonly sit: Room;
  readonly from: string;
  readonly tz: number;
  /** When it was closed for the last time; null while nothing was signed. */
  readonly to: string | null;
  readonly collected: readonly Collected[];
  readonly paper: readonly PaperAttempt[];
}

/** How far a learner's clock may be from the organiser's; the clerk's bench allows as much. */
const SKEW = 10 * 60_000;

/**
 * What somebody handed in, read: a slip, or a whole transcript with everything in it.
 * @example await readHandedIn(bytes, verify) → { ok: true, value: [slip] }
 */
export async function readHandedIn(
  bytes: Uint8Array,
  verify: Verify | null,
): Promise<Result<readonly Slip[], Issue>> {
  const format = formatOf(bytes);
  if (format?.name === 'sanyu-transcript') {
    const read = await readTranscript(bytes, verify);
    if (!read.ok) return err(read.error[0] ?? { code: 'E_SLIP_NOT' });
    const { learner, entries, hashes } = read.value;
    return ok(entries.map((entry, at) => ({ learner, entry, hash: hashes[at] ?? '' })));
  }
  if (format?.name !== 'sanyu-slip') return err({ code: 'E_SLIP_NOT' });
  if (format.version !== '1') return err({ code: 'E_SLIP_VERSION', values: { version: format.version } });
  const read = await readSlip(bytes, verify);
  return read.ok ? ok([read.value]) : read;
}

/** What came of one thing that was handed in. */
export interface Taken {
  readonly desk: Desk;
  /** Said beside a slip that was taken all the same. */
  readonly remark: Issue | null;
}

/**
 * Takes the newest attempt of this very room, quiz and time; else says why not. Whoever hands in again is taken anew.
 * @example collect(desk, slips, clock.now()) → { ok: false, error: { code: 'E_SLIP_ROOM', values: { number: '007' } } }
 */
export function collect(desk: Desk, slips: readonly Slip[], now: string): Result<Taken, Issue> {
  const number = slips[0]?.learner.number ?? '–';
  const here = slips.filter(
    ({ entry }) => entry.sit?.room === desk.sit.room && entry.sit.nonce === desk.sit.nonce,
  );
  if (here.length === 0) return err({ code: 'E_SLIP_ROOM', values: { number } });
  const asked = here.filter(({ entry }) => entry.quiz === desk.quiz);
  const last = [...asked].sort((a, b) => (a.entry.end < b.entry.end ? -1 : 1)).at(-1);
  if (last === undefined) return err({ code: 'E_SLIP_QUIZ', values: { number } });
  const { start, end, dev } = last.entry;
  const early = Date.parse(start) < Date.parse(desk.from) - SKEW;
  if (early || end < start || Date.parse(end) > Date.parse(now) + SKEW) {
    return err({ code: 'E_SLIP_WINDOW', values: { number, start, end } });
  }
  const known = desk.collected.find((one) => one.learner.number === number);
  const others = desk.collected.filter((one) => one.learner.number !== number && one.rec !== last.hash);
  const collected = [...others, { learner: last.learner, dev, rec: last.hash, end }];
  const changed = known !== undefined && known.rec !== last.hash;
  return ok({
    desk: { ...desk, collected },
    remark: changed ? { code: 'E_SLIP_TWICE', values: { number } } : null,
  });
}

/**
 * What is signed when the sitting is closed at `to`.
 * @example await signManifest(closing(desk, clock.now()), signer)
 */
export function closing(desk: Desk, to: string): Omit<Manifest, 'by' | 'fmt'> {
  const { id, quiz, sit, from, tz, collected, paper } = desk;
  const byNumber = [...collected].sort((a, b) => (a.learner.number < b.learner.number ? -1 : 1));
  const list = byNumber.map(({ dev, rec, learner }) => ({ dev, number: learner.number, rec }));
  return { at: to, from, id, list, paper: [...paper], quiz, sit, to, tz };
}
