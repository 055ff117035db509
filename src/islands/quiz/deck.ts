import type { LanguageTag } from '#core/language/text.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { Bank, BankReference } from '#core/quiz/bank.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import { localiseBank } from '#core/quiz/localise-bank.ts';
import type { Drawable } from '#core/quiz/paper.ts';
import { fetchText } from '#platform/fetch-text.ts';
import type { Question } from '#questions/models.ts';
import { loadViews, rulesOf } from '#questions/views.tsx';
import type { Passages } from './QuizIsland.tsx';

/** A bank a quiz draws from, and where the page finds its questions. */
export interface BankOffer extends BankReference {
  /** What drawing a paper needs of each question, in the bank's order; absent where the page carries them whole. */
  readonly pool?: readonly Drawable[];
  /** The released bank in all its languages. */
  readonly url: string;
}

/** What the questions of a paper are shown from. */
export interface Deck {
  readonly questions: ReadonlyMap<string, Question>;
  readonly passages: Passages;
}

/** What the page has and where the rest is. */
export interface DeckSource extends Deck {
  readonly language: LanguageTag;
  readonly banks: readonly BankOffer[];
  /** Where all questions are in the page's language, with their passages; absent where the page carries both itself. */
  readonly sheet?: string | undefined;
  /** The questions of other versions than the page's, in all their languages; they are asked instead. */
  readonly released?: readonly Question[];
}

/**
 * Everything that shows the questions in `ids`: texts, passages, the code of their kinds. `null` when something of it
 * could not be had; asking again tries again.
 * @example await bringDeck(source, paper, { ...conditions, answer: 'zh' })
 */
export async function bringDeck(
  source: DeckSource,
  ids: readonly string[],
  conditions: Conditions,
): Promise<Deck | null> {
  const wanted = new Set(ids);
  const banks = source.banks.filter(({ pool }) => pool?.some(({ id }) => wanted.has(id)) ?? true);
  const inPage = source.released === undefined && conditions.answer === source.language;
  const whole = inPage || source.released !== undefined ? [] : banks;
  const [own, full] = await Promise.all([
    source.sheet === undefined ? source : fetchSheet(source.sheet),
    Promise.all(whole.map(fetchReleased)),
  ]);
  if (own === null || full.includes(null)) return null;
  const { passages } = own;
  const released = source.released ?? full.flatMap((questions) => questions ?? []);
  const all = inPage ? [...own.questions.values()] : released;
  const asked = all.filter(({ id }) => wanted.has(id));
  try {
    await loadViews(asked);
  } catch {
    return null;
  }
  const questions = inPage ? asked : localiseBank(asked, conditions, rulesOf);
  return { questions: new Map(questions.map((question) => [question.id, question])), passages };
}

/**
 * All questions of the versions an attempt names, bank after bank; `null` when one of them could not be had.
 * @example await bringVersions(listReferences(draft.bank), source.banks)
 */
export async function bringVersions(
  references: readonly BankReference[],
  [known]: readonly BankOffer[],
): Promise<readonly Question[] | null> {
  // Every version of every bank lies on the same shelf.
  const shelf = known?.url.slice(0, -`${known.id}/${known.ver}.json`.length) ?? '';
  const versions = await Promise.all(
    references.map((one) => fetchReleased({ ...one, url: `${shelf}${one.id}/${one.ver}.json` })),
  );
  return versions.includes(null) ? null : versions.flatMap((questions) => questions ?? []);
}

async function fetchSheet(url: string): Promise<Deck | null> {
  const text = await fetchText(url);
  if (text === null) return null;
  // This site's own build wrote it.
  const sheet = parse(text) as { questions: readonly Question[]; passages: Passages } | null;
  return (
    sheet && { ...sheet, questions: new Map(sheet.questions.map((question) => [question.id, question])) }
  );
}

/** The released bytes, known by their hash: no schema has to travel with the page to read them. */
async function fetchReleased({ url, sha }: BankOffer): Promise<readonly Question[] | null> {
  const text = await fetchText(url);
  if (text === null || sha256Hex(text) !== sha) return null;
  const bank = parse(text) as Bank | null; // Released: its kinds took it.
  return (bank?.questions ?? null) as readonly Question[] | null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A host's error page.
    return null;
  }
}
