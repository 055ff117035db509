import type { Messages } from '#core/documents/library.ts';
import { readSchema } from '#core/documents/read-schema.ts';
import { foldBase32 } from '#core/hand-in/base32.ts';
import { Bank } from '#core/quiz/bank.ts';
import { Blueprint } from '#core/quiz/blueprint.ts';
import type { Cipher } from '#core/sealed/cipher.ts';
import { isSound, PASSCODE_LENGTH, sealPaper } from '#core/sealed/sealed-paper.ts';
import { newCode } from '#core/sitting/room-code.ts';
import { parseYaml } from '#library/read-yaml.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { issueText } from '../issue-text.ts';
import type { Say } from '../translations/say.ts';

/** A YAML file the command was given. */
interface Given {
  readonly file: string;
  readonly text: string;
}

/** What is printed, and the file to write; `null` when nothing could be sealed. */
export interface Sealing {
  readonly text: string;
  readonly file: { readonly name: string; readonly text: string } | null;
}

/**
 * Seals a quiz and its banks as the parameters say, with a passcode of its own where none is given.
 * @example await sealFiles([quiz, bank], ['--opens', '2026-12-20T09:00+08:00'], cipher, say, messages)
 */
export async function sealFiles(
  given: readonly Given[],
  parameters: readonly string[],
  cipher: Cipher,
  say: Say,
  messages: Messages,
): Promise<Sealing> {
  const refuse = (text: string): Sealing => ({ text, file: null });
  const [quizFile, ...bankFiles] = given;
  const times = { opens: instant(parameters, '--opens'), closes: instant(parameters, '--closes') };
  const code = option(parameters, '--code') ?? newCode(cipher.random(PASSCODE_LENGTH));
  if (quizFile === undefined || bankFiles.length === 0) return refuse(say('usage'));
  if (times.opens === undefined || times.closes === undefined) return refuse(say('time'));
  if (foldBase32(code).length < PASSCODE_LENGTH) return refuse(say('short', { length: PASSCODE_LENGTH }));
  const quiz = readYaml(quizFile, Blueprint);
  const read = bankFiles.map((file) => readYaml(file, Bank));
  const issues = [quiz, ...read].flatMap((one) => one.issues);
  if (issues.length > 0) return refuse(issues.map((issue) => issueText(issue, messages)).join('\n'));
  if (quiz.value === null) return refuse(say('usage'));
  const banks = inOrder(
    read.flatMap(({ value }) => value ?? []),
    quiz.value,
  );
  const content = { banks, quiz: quiz.value };
  if (!isSound(content, QUESTION_MODELS)) {
    return refuse(say('unsound', { quiz: quiz.value.id, banks: banks.map(({ id }) => id).join(' ') }));
  }
  const { opens, closes } = times;
  const text = await sealPaper(content, { opens, closes }, code, cipher);
  const name = `sanyu-sealed-${quiz.value.id}.json`;
  // In two groups, as it is read out.
  const spoken = `${foldBase32(code).slice(0, 5)} ${foldBase32(code).slice(5)}`;
  return { text: say('done', { name, code: spoken }), file: { name, text } };
}

/** The banks as the quiz names them, whatever the order in which their files were given. */
function inOrder(banks: readonly Bank[], quiz: Blueprint): Bank[] {
  const place = ({ id }: Bank) => (quiz.banks.includes(id) ? quiz.banks.indexOf(id) : quiz.banks.length);
  return [...banks].sort((a, b) => place(a) - place(b));
}

function readYaml<T>({ file, text }: Given, schema: Parameters<typeof readSchema<T>>[1]) {
  const { source, issues } = parseYaml(text, file);
  return issues.length > 0 ? { value: null, issues } : readSchema(source, schema);
}

function option(parameters: readonly string[], name: string): string | null {
  const at = parameters.indexOf(name);
  return at === -1 ? null : (parameters[at + 1] ?? '');
}

/** An instant with its zone; null without the option, undefined when it is none: without a zone it would mean another hour elsewhere. */
function instant(parameters: readonly string[], name: string): string | null | undefined {
  const text = option(parameters, name);
  if (text === null) return null;
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  return zoned && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : undefined;
}
