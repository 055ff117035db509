import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendEntry, headOf } from '#core/ledger/chain.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import type { AttemptEvent, Entry } from '#core/ledger/entry.ts';
import { signTranscript } from '#core/ledger/signed-transcript.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { asReferences } from '#core/quiz/bank-references.ts';
import { rulesOf, type Blueprint } from '#core/quiz/blueprint.ts';
import { drawPaper } from '#core/quiz/paper.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import { createRandom } from '#core/random.ts';
import { createMarkingKey, type MarkingKey } from '#core/appraisal/marking-key.ts';
import { regrade } from '#core/appraisal/regrade.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { newSigner } from './verify-rate.ts';

/** What transcripts are made of: the quizzes and the banks as they are published. */
export interface Site {
  readonly blueprints: readonly Blueprint[];
  readonly banks: readonly Bank[];
}

const DEPARTMENTS = ['办公室', '教务处', '组织科', '财务科', '宣传科', '卫生院', '司法所', '文化站'];
const ATTEMPTS = 40;
const HOUR = 3_600_000;

/**
 * A folder with so many signed transcripts of forty attempts at the site's own quizzes, one a person, and their roster.
 * What was made once stays in the system's folder for temporary files.
 * @example (await makeTranscripts(500, site)).folder
 */
export async function makeTranscripts(
  people: number,
  site: Site,
): Promise<{ readonly folder: string; readonly roster: string }> {
  const shas = new Map(site.banks.map((bank) => [bank.id, bankSha(bank)]));
  const key = createMarkingKey({ ...site, models: QUESTION_MODELS });
  const state = [...shas.values()].join('').slice(0, 8);
  const folder = join(tmpdir(), `sanyu-transcripts-${people}-${state}`);
  const roster = `${folder}.csv`;
  if (existsSync(roster)) return { folder, roster };
  mkdirSync(folder, { recursive: true });
  const lines = ['工号,姓名,部门'];
  for (let at = 0; at < people; at++) {
    const learner = {
      number: String(at + 1).padStart(5, '0'),
      name: `人${at + 1}`,
      department: DEPARTMENTS[at % DEPARTMENTS.length] ?? '',
    };
    lines.push(`${learner.number},${learner.name},${learner.department}`);
    writeFileSync(
      join(folder, `${learner.number}.jsonl`),
      await transcript(at, learner, site, { shas, key }),
    );
  }
  writeFileSync(roster, `${lines.join('\n')}\n`);
  return { folder, roster };
}

async function transcript(
  person: number,
  learner: { readonly number: string; readonly name: string; readonly department: string },
  { blueprints, banks }: Site,
  { shas, key }: { readonly shas: ReadonlyMap<string, string>; readonly key: MarkingKey },
): Promise<string> {
  // A device each: several people with one key would all be forks.
  const signer = await newSigner();
  const device = deviceOf(signer.key);
  const records: Entry[] = [];
  for (let at = 0; at < ATTEMPTS; at++) {
    const quiz = blueprints[(person + at) % blueprints.length];
    if (quiz === undefined) throw new Error('a site has quizzes');
    const own = quiz.banks.map((id) => banks.find((bank) => bank.id === id) as Bank); // checked by checkBlueprints
    const references = own.map(({ id, version }) => ({ id, ver: version, sha: shas.get(id) ?? '' }));
    const last = records.at(-1);
    const event = attempt(person, at, quiz, own, asReferences(references));
    records.push(appendEntry(last === undefined ? null : headOf(last), honest(event, device, key), device));
  }
  const content = { ledger: { device, records, carried: [] }, learner, at: '2026-11-30T00:00:00.000Z' };
  return signTranscript(content, signer);
}

/** The same with the points its device would have shown. */
function honest(event: AttemptEvent, dev: string, key: MarkingKey): AttemptEvent {
  const marking = regrade({ ...event, dev, seq: 0, prev: dev }, key);
  return marking.state === 'marked' ? { ...event, score: marking.points, of: marking.possible } : event;
}

function attempt(
  person: number,
  at: number,
  quiz: Blueprint,
  banks: readonly Bank[],
  bank: AttemptEvent['bank'],
): AttemptEvent {
  const seed = `p${person}-${at}`;
  const random = createRandom(seed);
  const rules = rulesOf(quiz);
  const questions = banks.flatMap((one) => one.questions);
  const paper = drawPaper({ ...rules, id: quiz.id }, questions, seed).questions;
  const start = Date.UTC(2026, 10, 1) + (person % 20) * 24 * HOUR + at * 10 * 60_000;
  const ans = paper.map((q) => {
    const known = questions.find(({ id }) => id === q)?.answer;
    // Seven in ten are right; a kind whose answer is no single letter is left open.
    const right = typeof known === 'string' && random() < 0.7;
    return {
      q,
      a: right ? known : typeof known === 'string' ? 'x' : null,
      ms: 3000 + Math.floor(random() * 4000),
    };
  });
  const ms = ans.reduce((sum, one) => sum + one.ms, 1000);
  return {
    ...{
      type: 'attempt',
      id: (person * ATTEMPTS + at).toString(16).padStart(32, '0'),
      quiz: quiz.id,
      bank,
      seed,
    },
    ...{ mode: quiz.mode, rules, lang: 'zh', tz: 480, ms, ans, score: 0, of: 0 },
    start: new Date(start).toISOString(),
    end: new Date(start + ms).toISOString(),
  };
}
