import { webcrypto } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { evaluate } from '#core/appraisal/evaluate.ts';
import { jsonReport } from '#core/appraisal/report.ts';
import { rosterIssues } from '#core/appraisal/roster-issues.ts';
import { namedRemark } from '#core/appraisal/sheet-words.ts';
import { spokenTo } from '#core/appraisal/sheet-languages.ts';
import { strayTargets } from '#core/appraisal/stray-targets.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL, type LanguageTag } from '#core/language/text.ts';
import { verifyWith } from '#core/ledger/web-crypto.ts';
import { publishedVersions } from '#core/quiz/published-versions.ts';
import { schemeIssue } from '#i18n/scheme-words.ts';
import { sheetWords } from '#i18n/sheet-words.ts';
import { translator } from '#i18n/translate.ts';
import { readLibrary } from '#library/read-library.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { pathIssues } from './appraise/check-paths.ts';
import { readOptions, type Options } from './appraise/options.ts';
import { readExports, type Exports } from './appraise/read-exports.ts';
import { dayOf, readDecisionsOf, readRosterOf, readSchemeOf, todayOf } from './appraise/read-rules.ts';
import { figuresOf } from './appraise/report.ts';
import { systemIssue } from './appraise/system-error.ts';
import { namedThings, writeSheets } from './appraise/write-sheet.ts';

// npm run appraise -- --roster R.xlsx --scheme S.yaml --out sheet.xlsx exports/
// exit code 0: everything counted; 1: the sheet is written, something has to be looked at; 2: it is not written, and why.
// Office machines have little memory: V8 would let garbage grow to twice what is needed before it looks at it.
setFlagsFromString('--heap-growing-percent=8');
const root = process.env.SANYU_CONTENT ?? '.';
const { library } = await readLibrary(root);
const options = readOptions(process.argv.slice(2));
const t = translator(library.locales, options?.language ?? 'zh');
const tell = (issue: Issue) => {
  const { code, file = '', line = 0, values = {} } = schemeIssue(t, issue);
  const place = line === 0 ? file : `${file}:${line}`;
  console.error(`${place === '' ? '' : `${place}  `}${t(`issues:${code}`, { file, line, ...values })}`);
};

const tags = library.languages.map(({ tag }) => tag);
if (options !== null && !tags.includes(options.language)) {
  process.exitCode = refuse([
    { code: 'E_COMMAND_LANGUAGE', values: { found: options.language, known: tags.join(', ') } },
  ]);
} else if (options === null || options.help) {
  (options === null ? console.error : console.log)(t('appraise:usage'));
  process.exitCode = options === null ? 2 : 0;
} else process.exitCode = await told(options);

/** What the computer itself refuses in the middle is said in words as well. */
async function told(asked: Options): Promise<number> {
  try {
    return await appraise(asked);
  } catch (error) {
    const issue = systemIssue(error);
    if (issue === null) throw error;
    return refuse([issue]);
  }
}

async function appraise(asked: Options): Promise<number> {
  const at = new Date();
  const [now, today] = [at.toISOString(), todayOf(at)];
  const unusable = await pathIssues(asked, library);
  if (unusable.length > 0) return refuse(unusable);
  const scheme = await readSchemeOf(asked.scheme, library, today);
  if (!scheme.ok) return refuse(scheme.error);
  const day = dayOf(asked.day, scheme.value, library.plans, today);
  if (!day.ok) return refuse(day.error);
  const decisions = await readDecisionsOf(asked.decisions);
  if (!decisions.ok) return refuse(decisions.error);
  const read = asked.roster === null ? null : await readRosterOf(asked.roster, scheme.value, asked);
  if (read?.ok === false) return refuse(read.error);
  const roster = read?.value.roster ?? null;
  if (read !== null && !asked.quiet) tellColumns(read.value);
  const wrong = rosterIssues(roster, decisions.value);
  const { blueprints, errata, organisers, plans } = library;
  const banks = publishedVersions(library, false).map(({ bank }) => bank);
  const words = sheetWords((tag) => translator(library.locales, tag), namedThings(library, banks));
  for (const issue of wrong) tell(namedRemark(issue, scheme.value, words, asked.language));
  const material = { banks, blueprints, errata, organisers, models: QUESTION_MODELS, now };
  const progress = asked.quiet ? () => undefined : tellProgress;
  const exports = await readExports(asked.exports, material, verifyWith(webcrypto.subtle), progress);
  const { collection } = exports;
  const evaluation = evaluate({
    ...{ collection, roster, scheme: scheme.value, plans, decisions: decisions.value, day: day.value },
  });
  const spoken = spokenTo(evaluation, library.schemes, readerOf(asked));
  await writeSheets(asked.out, { evaluation: spoken, banks, words });
  for (const { issues } of exports.uncounted) issues.map(inTerminal).forEach(tell);
  const strays = strayTargets(evaluation);
  strays.forEach(tell);
  const figures = figuresOf(evaluation, exports);
  if (asked.json) process.stdout.write(jsonReport(evaluation, exports));
  else console.log(t('appraise:done', { ...figures, files: asked.out.join(', ') || '∅' }));
  return wrong.length > 0 || looks(figures, exports) || strays.length > 0 ? 1 : 0;
}

function refuse(issues: readonly Issue[]): number {
  issues.forEach(tell);
  return 2;
}

/** As the page in this language; a language the site does not have is the original. */
function readerOf({ language }: Options): LanguageTag {
  return library.languages.some(({ tag }) => tag === language) ? language : ORIGINAL;
}

/** What the page would have read, and a terminal cannot, is said otherwise; a report keeps the code of both. */
function inTerminal(issue: Issue): Issue {
  return issue.code === 'E_INTAKE_PICTURE' ? { ...issue, code: 'E_COMMAND_PICTURE' } : issue;
}

/** Whether a person should look at something before the sheet is signed. */
function looks({ missing, strangers }: ReturnType<typeof figuresOf>, { uncounted }: Exports): boolean {
  return missing + strangers + uncounted.length > 0;
}

function tellColumns({
  columns,
  heading,
}: {
  columns: { number: number | null; names: readonly number[]; departments: readonly number[] };
  heading: readonly string[];
}): void {
  const said = (list: readonly (number | null)[]) =>
    list.map((at) => (at === null ? '∅' : `${at + 1} ${heading[at] ?? ''}`.trim())).join(' + ') || '∅';
  const { number, names, departments } = columns;
  console.error(
    t('appraise:columns', { number: said([number]), name: said(names), department: said(departments) }),
  );
}

/** On one line of a terminal; in a log every tenth part. */
function tellProgress(done: number, of: number): void {
  const { isTTY } = process.stderr;
  const step = Math.max(1, Math.floor(of / (isTTY ? 100 : 10)));
  if (done % step !== 0 && done !== of) return;
  const text = t('appraise:progress', { done, of });
  process.stderr.write(isTTY ? `\r${text}${done === of ? '\n' : ''}` : `${text}\n`);
}
