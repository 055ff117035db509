import * as z from 'zod/mini';
import type { Json } from '#core/canonical-json.ts';
import { foldBase32 } from '#core/hand-in/base32.ts';
import type { Issue } from '#core/issue.ts';
import { LocalText } from '#core/language/text.ts';
import { Instant } from '#core/ledger/entry.ts';
import { Bank } from '#core/quiz/bank.ts';
import { Blueprint } from '#core/quiz/blueprint.ts';
import type { QuestionModel } from '#core/quiz/question.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { Cipher } from './cipher.ts';
import { openEnvelope, readEnvelope, sealEnvelope, type Envelope, type EnvelopeKind } from './envelope.ts';

/** What everybody may read on a sealed paper before it is opened. */
export const SealedLabel = z.strictObject({
  /** The quiz inside. */
  quiz: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: LocalText,
  /** From when and until when a page opens it; null without such a time. */
  opens: z.nullable(Instant),
  closes: z.nullable(Instant),
});
export type SealedLabel = Readonly<z.infer<typeof SealedLabel>>;

/** The questions of an exam, encrypted with a passcode that is read out when it begins. */
const SEALED: EnvelopeKind<SealedLabel> = {
  name: 'sanyu-sealed',
  label: SealedLabel,
  codes: {
    not: 'E_SEALED_NOT',
    version: 'E_SEALED_VERSION',
    damaged: 'E_SEALED_DAMAGED',
    passphrase: 'E_SEALED_PASSPHRASE',
  },
};

/** Signs of a passcode: 50 random bits. The file lies about for weeks where anybody can try. */
export const PASSCODE_LENGTH = 10;

/** What is inside. The banks have the very hashes they will be published under afterwards. */
export const SealedContent = z.strictObject({ banks: z.array(Bank).check(z.minLength(1)), quiz: Blueprint });
export type SealedContent = Readonly<z.infer<typeof SealedContent>>;

/** When it may be opened. */
type Times = Pick<SealedLabel, 'opens' | 'closes'>;

/**
 * The file to publish in advance. Throws on a passcode that is too short: a bug of the caller.
 * @example await sealPaper({ banks, quiz }, { opens: null, closes: null }, newCode(cipher.random(10)), cipher)
 */
export function sealPaper(
  content: SealedContent,
  times: Times,
  passcode: string,
  cipher: Cipher,
): Promise<string> {
  const { id, title } = content.quiz;
  if (foldBase32(passcode).length < PASSCODE_LENGTH) throw new RangeError('passcode too short');
  // Banks and blueprints come out of YAML: JSON values only.
  return sealEnvelope(SEALED, { quiz: id, title, ...times }, content as Json, foldBase32(passcode), cipher);
}

/**
 * Reads what stands on the outside.
 * @example readSealed(text) → { ok: true, value: { label: { opens: '2026-12-20T01:00:00.000Z', … }, … } }
 */
export function readSealed(text: string): Result<Envelope<SealedLabel>, Issue> {
  return readEnvelope(SEALED, text);
}

/**
 * Why a page does not open it now. The time is the device's own: it keeps honest people from being early and proves
 * nothing; what keeps the paper secret is the passcode.
 * @example timeIssue(label, '2026-12-19T00:00:00.000Z') → { code: 'E_SEALED_EARLY', values: { opens: '2026-12-20T01:00:00.000Z' } }
 */
export function timeIssue({ opens, closes }: Times, now: string): Issue | null {
  if (opens !== null && now < opens) return { code: 'E_SEALED_EARLY', values: { opens } };
  if (closes !== null && now >= closes) return { code: 'E_SEALED_OVER', values: { closes } };
  return null;
}

/**
 * Opens it. A passcode is taken in any letters, with any gaps.
 * @example await openSealed(envelope, 'k3qz7-m2p9x', models, cipher) → { ok: true, value: { banks: […], quiz } }
 */
export async function openSealed(
  envelope: Envelope<SealedLabel>,
  passcode: string,
  models: Readonly<Record<string, QuestionModel>>,
  cipher: Cipher,
): Promise<Result<SealedContent, Issue>> {
  const opened = await openEnvelope(SEALED, envelope, foldBase32(passcode), cipher);
  if (!opened.ok) return opened;
  const read = SealedContent.safeParse(opened.value);
  // Whoever knows the passcode may have sealed anything: nothing is shown that its kind does not take.
  return read.success && isSound(read.data, models) ? ok(read.data) : err({ code: 'E_SEALED_DAMAGED' });
}

/**
 * Whether the banks are those of the quiz, in its order, with questions enough of known kinds and none of them twice.
 * @example isSound({ banks: [], quiz }, QUESTION_MODELS) → false
 */
export function isSound(
  { banks, quiz }: SealedContent,
  models: Readonly<Record<string, QuestionModel>>,
): boolean {
  const questions = banks.flatMap((bank) => bank.questions);
  // All its banks are in the file: what is in a published one is no secret. In its order, by which papers are drawn.
  const same = banks.length === quiz.banks.length && banks.every(({ id }, at) => id === quiz.banks[at]);
  const ids = [banks, questions].map((list) => list.map(({ id }) => id));
  const once = ids.every((list) => new Set(list).size === list.length);
  const known = questions.every(
    (question) =>
      Object.hasOwn(models, question.kind) && models[question.kind]?.question.safeParse(question).success,
  );
  return same && once && known && questions.length >= quiz.count;
}
