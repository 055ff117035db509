import * as z from 'zod/mini';
import type { Issue } from '#core/issue.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import { DeviceId, Instant } from '#core/ledger/entry.ts';
import { DOMAINS } from '#core/ledger/hash.ts';
import { learnerIssues } from '#core/ledger/profile.ts';
import type { Signer, Verify } from '#core/ledger/signature.ts';
import { err, ok, type Result } from '#core/result.ts';
import { formatOf } from '#core/sitting/file-format.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import { readContent, signContent, type ReadSigned, type SignedKind } from '#core/sitting/signed-file.ts';
import { TEAMS } from './format.ts';
import type { Replay } from './replay.ts';
import { standings } from './standings.ts';

const NAME = 'sanyu-contest-result';

/** One team: where it stands at the end, and whose points these are. */
const ResultTeam = z.strictObject({
  members: z
    .array(
      z.strictObject({
        name: z.string().check(z.minLength(1), z.maxLength(80)),
        /** Staff number. */
        number: z.string().check(z.minLength(1), z.maxLength(40)),
      }),
    )
    .check(z.maxLength(50)),
  name: z.record(z.string(), z.string().check(z.maxLength(80))),
  points: z.int(),
  rank: z.int().check(z.minimum(1), z.maximum(TEAMS.most)),
});

/** What an organiser signs when a contest is over: nothing of it counts for anybody who does not stand in it. */
export const ContestResult = z.strictObject({
  /** When it was signed. */
  at: Instant,
  /** Thumbprint of the organiser's key. */
  by: DeviceId,
  /** The rules: `content/contests/<contest>.yaml`. */
  contest: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  fmt: z.literal(`${NAME}/1`),
  /** When its questions were drawn. */
  from: Instant,
  /** The match: of several signed files of one, the newest counts. */
  id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** By their place in the match. */
  teams: z.array(ResultTeam).check(z.minLength(TEAMS.least), z.maxLength(TEAMS.most)),
  /** When it was finished. */
  to: Instant,
  /** Minutes east of UTC where it was held. */
  tz: z.int().check(z.minimum(-1440), z.maximum(1440)),
});
export type ContestResult = Readonly<z.infer<typeof ContestResult>>;

/** A result that was read and found unchanged. */
export type ReadResult = ReadSigned<ContestResult>;

const RESULT: SignedKind<ContestResult> = {
  name: NAME,
  domain: DOMAINS.contest,
  content: ContestResult,
  isSound,
  codes: { version: 'E_RESULT_VERSION', damaged: 'E_RESULT_DAMAGED', signature: 'E_RESULT_SIGNATURE' },
};

/**
 * What can be signed of a match, or why nothing can: it is not over, it was a rehearsal, or nobody's staff number is known.
 * @example resultOf(log, clock.now(), 480) → { ok: false, error: 'running' }
 */
export function resultOf(
  { match, events, struck, idle }: Replay,
  at: string,
  tz: number,
): Result<Omit<ContestResult, 'by' | 'fmt'>, 'rehearsal' | 'running' | 'nobody'> {
  const { id, created, format, rehearsal } = match.setUp;
  if (rehearsal) return err('rehearsal');
  const finish = events
    .filter(({ act, seq }) => act.type === 'finish' && !struck.has(seq) && !idle.has(seq))
    .at(-1);
  if (!match.over || finish === undefined) return err('running');
  if (match.enrolled.length === 0) return err('nobody');
  const rows = standings(match);
  const teams = match.teams.map(({ name }, team) => {
    const row = rows.find((one) => one.team === team);
    const own = match.enrolled.filter((one) => one.team === team);
    return {
      name,
      members: own.map(({ member, number }) => ({ name: member, number })),
      points: row?.points ?? 0,
      rank: row?.rank ?? 1,
    };
  });
  // A clock that was put back between two acts must not make a file that nobody takes.
  const to = [new Date(finish.at).toISOString(), created].sort().at(-1) ?? created;
  return ok({ at: at < to ? to : at, contest: format.id, from: created, id, teams, to, tz });
}

/**
 * The file for the clerk.
 * @example saveFile(name, 'application/jsonl', await signResult(content, signer))
 */
export function signResult(content: Omit<ContestResult, 'by' | 'fmt'>, signer: Signer): Promise<string> {
  return signContent(RESULT, { ...content, by: deviceOf(signer.key), fmt: `${NAME}/1` }, signer);
}

/** Whether a file says of itself that it is such a result. `isResult(bytes)` before `readResult(bytes, …)`. */
export function isResult(bytes: Uint8Array): boolean {
  return formatOf(bytes)?.name === NAME;
}

/**
 * Reads a result, trusting nothing: exact lines, closed keys, times and ranks in order, no staff number twice, and the
 * signature by the key of the organiser it names.
 * @example await readResult(bytes, organisers, verify) → { ok: false, error: { code: 'E_RESULT_SIGNATURE' } }
 */
export function readResult(
  bytes: Uint8Array,
  organisers: readonly Organiser[],
  verify: Verify | null,
): Promise<Result<ReadResult, Issue>> {
  return readContent(RESULT, bytes, organisers, verify);
}

function isSound({ from, to, at, teams }: ContestResult): boolean {
  const members = teams.flatMap((team) => team.members);
  const numbers = new Set(members.map(({ number }) => number));
  return (
    from <= to &&
    to <= at &&
    numbers.size === members.length &&
    // Names and numbers that may stand in a sheet.
    members.every(({ name, number }) => learnerIssues({ name, number, department: name }).length === 0) &&
    teams.every(({ points, rank }) => teams.every((one) => one.points <= points || one.rank < rank))
  );
}
