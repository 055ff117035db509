import { createMarkingKey } from '#core/appraisal/marking-key.ts';
import { regrade } from '#core/appraisal/regrade.ts';
import { appendEntry, headOf } from '#core/ledger/chain.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import type { AttemptEvent, Entry, Learner } from '#core/ledger/entry.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { signTranscript } from '#core/ledger/signed-transcript.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { rulesOf, type Blueprint } from '#core/quiz/blueprint.ts';
import { drawPaper } from '#core/quiz/paper.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import { createRandom } from '#core/random.ts';
import { readLibrary } from '#library/read-library.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { newSigner } from '../core/ledger/signing.ts';

/** Somebody's transcript as it is handed in. */
export interface HandedInFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly learner: Learner;
}

const NAMES = ['卓玛', '扎西', '阿依古丽', '买买提', '央金', '多杰', '李明', '王芳', '古丽', '次仁'];
const DEPARTMENTS = ['办公室', '财务科', '教务处', '后勤科'];
const DAY = 86_400_000;

/** Who number `index` is: staff numbers with zeros, names that come again, four departments. */
export function person(index: number): Learner {
  const name = `${NAMES[index % NAMES.length] ?? ''}${index < NAMES.length ? '' : String(index)}`;
  const department = DEPARTMENTS[index % DEPARTMENTS.length] ?? '';
  return { name, department, number: String(index + 1).padStart(5, '0') };
}

/**
 * Transcripts of so many people with so many attempts each at the site's own quizzes, signed by a device of each, marked as
 * a device would have marked them. The same people answer the same way every time.
 * @example const files = await handedIn(500, 40)
 */
export async function handedIn(people: number, attempts: number): Promise<readonly HandedInFile[]> {
  const site = await openSite();
  const files: HandedInFile[] = [];
  for (let index = 0; index < people; index++) {
    const signer = await newSigner();
    const learner = person(index);
    const bytes = await transcriptOf(site, signer, learner, { index, attempts });
    files.push({ name: `${learner.number}.jsonl`, bytes, learner });
  }
  return files;
}

interface Site {
  readonly quizzes: readonly { readonly blueprint: Blueprint; readonly bank: Bank }[];
  readonly key: ReturnType<typeof createMarkingKey>;
}

/** Quizzes of one bank in its newest released version. */
async function openSite(): Promise<Site> {
  const { library } = await readLibrary('.');
  const banks = library.releases.map(({ bank }) => bank);
  const quizzes = library.blueprints.flatMap((blueprint) => {
    const bank = banks.filter(({ id }) => id === blueprint.banks[0]).at(-1);
    return bank === undefined || blueprint.banks.length > 1 ? [] : [{ blueprint, bank }];
  });
  const key = createMarkingKey({ banks, blueprints: library.blueprints, models: QUESTION_MODELS });
  return { quizzes, key };
}

async function transcriptOf(
  site: Site,
  signer: Signer,
  learner: Learner,
  { index, attempts }: { readonly index: number; readonly attempts: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const device = deviceOf(signer.key);
  const records: Entry[] = [];
  for (let number = 0; number < attempts; number++) {
    const last = records.at(-1);
    const event = attemptOf(site, index, number);
    const append = (score: number, of: number) =>
      appendEntry(last === undefined ? null : headOf(last), { ...event, score, of }, device);
    const marking = regrade(append(0, 0), site.key);
    if (marking.state !== 'marked') throw new Error(`${event.quiz}: ${marking.code}`);
    records.push(append(marking.before, marking.possible));
  }
  const ledger = { device, records, carried: [] };
  const at = records.at(-1)?.end ?? '2026-11-20T08:00:00.000Z';
  return new TextEncoder().encode(await signTranscript({ learner, ledger, at }, signer));
}

/** Each person has a measure of what they know; with every attempt it grows a little. */
function attemptOf({ quizzes }: Site, index: number, number: number): AttemptEvent {
  const { blueprint, bank } = quizzes[(index + number) % quizzes.length] as Site['quizzes'][number]; // There are some.
  const seed = `p${index}n${number}`;
  const random = createRandom(seed);
  const knows = 0.45 + 0.05 * (index % 9) + 0.01 * number;
  const rules = rulesOf(blueprint);
  const paper = drawPaper({ ...rules, id: blueprint.id }, bank.questions, seed);
  const ans = paper.questions.map((q) => {
    const right: unknown = bank.questions.find(({ id }) => id === q)?.answer;
    const known = random() < knows && (typeof right === 'string' || Array.isArray(right));
    // What is not known is left open: every kind can read that.
    return { q, a: known ? (right as string | string[]) : null, ms: 4000 + Math.floor(random() * 6000) };
  });
  const start = Date.UTC(2026, 10, 2, 1) + (number % 18) * DAY + (index % 600) * 60_000;
  const ms = ans.reduce((sum, item) => sum + item.ms, 0);
  return {
    type: 'attempt',
    id: `${index.toString(16).padStart(16, '0')}${number.toString(16).padStart(16, '0')}`,
    quiz: blueprint.id,
    bank: { id: bank.id, ver: bank.version, sha: bankSha(bank) },
    ...{ seed, mode: blueprint.mode, rules, lang: 'zh' },
    start: new Date(start).toISOString(),
    end: new Date(start + ms).toISOString(),
    ...{ tz: 480, ms, ans, score: 0, of: 0 },
  };
}
