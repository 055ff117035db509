import * as z from 'zod/mini';
import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Issue, IssueCode } from '#core/issue.ts';
import { fromBase64url } from '#core/ledger/base64url.ts';
import { formatSignature } from '#core/ledger/device-key.ts';
import { Hash } from '#core/ledger/entry.ts';
import { bytesUnder, hashLine, type Domain } from '#core/ledger/hash.ts';
import { Signature, type Signer, type Verify } from '#core/ledger/signature.ts';
import { readLine, splitLines } from '#core/ledger/transcript-lines.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { formatOf } from './file-format.ts';
import { organiserId, publicKeyOf, standingAt, type Organiser, type Standing } from './organiser.ts';

/** What every file says that an organiser signs: when, and by which key. */
interface Said {
  readonly at: string;
  /** Thumbprint of the organiser's key. */
  readonly by: string;
}

/** A sort of file that organisers sign: its name without the version, its shape, how it speaks of trouble. */
export interface SignedKind<Content extends Said> {
  readonly name: string;
  readonly domain: Domain;
  readonly content: z.ZodMiniType<Content>;
  /** What the shape cannot show. */
  isSound(content: Content): boolean;
  readonly codes: {
    readonly version: IssueCode;
    readonly damaged: IssueCode;
    readonly signature: IssueCode;
  };
}

/** Such a file that was read and found unchanged. */
export interface ReadSigned<Content> {
  readonly content: Content;
  /** `null` when the site does not know the key. */
  readonly organiser: Organiser | null;
  /** `unknown`: nobody the site trusts. `unchecked`: nothing here could check the signature. Only `valid` counts. */
  readonly standing: Standing | 'unknown' | 'unchecked';
}

const Last = z.strictObject({ sig: Signature, sum: Hash });

/**
 * The file: one line of what is signed, one of the signature.
 * @example await signContent(SITTING, manifest, signer)
 */
export async function signContent<Content extends Said>(
  { domain }: Pick<SignedKind<Content>, 'domain'>,
  content: Content,
  signer: Signer,
): Promise<string> {
  const line = lineOf(content);
  const sig = formatSignature(await signer.sign(bytesUnder(domain, line)));
  return `${line}\n${canonicalJson({ sig, sum: hashLine(domain, line) })}\n`;
}

/**
 * Reads one, trusting nothing: exact lines, closed keys, and the signature by the key of the organiser it names. A key the
 * site does not know is no fault of the file: it stands in `standing`.
 * @example await readContent(SITTING, bytes, organisers, verify) → { ok: false, error: { code: 'E_SITTING_SIGNATURE' } }
 */
export async function readContent<Content extends Said>(
  kind: SignedKind<Content>,
  bytes: Uint8Array,
  organisers: readonly Organiser[],
  verify: Verify | null,
): Promise<Result<ReadSigned<Content>, Issue>> {
  const { codes, domain } = kind;
  const said = formatOf(bytes);
  if (said?.name === kind.name && said.version !== '1') {
    return err({ code: codes.version, values: { version: said.version } });
  }
  const lines = splitLines(bytes);
  if (!lines.ok || lines.value.length !== 2) return err({ code: codes.damaged });
  const [first, second] = lines.value.map((line, index) => readLine(line, index + 1));
  if (first?.ok !== true || second?.ok !== true) return err({ code: codes.damaged });
  const [read, last] = [kind.content.safeParse(first.value), Last.safeParse(second.value)];
  if (!read.success || !last.success || !kind.isSound(read.data)) return err({ code: codes.damaged });
  const content = read.data;
  const line = lineOf(content);
  if (last.data.sum !== hashLine(domain, line)) return err({ code: codes.damaged });
  const organiser = organisers.find((one) => organiserId(one) === content.by) ?? null;
  if (organiser === null) return ok({ content, organiser, standing: 'unknown' });
  if (verify === null) return ok({ content, organiser, standing: 'unchecked' });
  const signature = fromBase64url(last.data.sig) ?? new Uint8Array();
  const holds = await verify(publicKeyOf(organiser), bytesUnder(domain, line), signature);
  if (!holds) return err({ code: codes.signature });
  return ok({ content, organiser, standing: standingAt(organiser, content.at) });
}

function lineOf(content: Said): string {
  // JSON values only: the schemas say so.
  return canonicalJson(content as unknown as Json);
}
