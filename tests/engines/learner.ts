import type { Learner } from '#core/ledger/entry.ts';
import { parseHandIn } from '#formats/hand-in-code.ts';
import { type Tag, words } from '../e2e/support/site.ts';
import type { Engine } from './engine.ts';
import { press, textOf, untilShown, write } from './visitor.ts';

/**
 * Takes a quiz of ten questions, fills in the profile and copies the text code of the transcript, as a person would.
 * Gives the bytes of the transcript.
 */
export async function handIn(
  engine: Engine,
  site: string,
  language: Tag,
  person: Learner,
): Promise<Uint8Array> {
  await takeQuiz(engine, site, language);
  const says = words(language, 'score-book');
  await engine.open(`${site}${language}/score-book/`);
  for (const [field, text] of Object.entries(person)) await write(engine, `#profile-${field}`, text);
  await press(engine, { css: 'form.profile button', words: [says.save ?? ''] });
  await textOf(engine, { css: 'form.profile [role=status]', words: [says.saved ?? ''] });
  await press(engine, { css: 'button', words: [says.otherWays ?? ''] });
  const code = await untilShown(engine, 'the text code is there', () => engine.run(codeShown));
  const file = parseHandIn(code);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

/**
 * How long a person looks at a result at the least. WebKit holds the reads of a page that is left in the middle of them
 * for ever, and the writes of every later page with them (decision 0044).
 */
const RESULT_MS = 2000;

async function takeQuiz(engine: Engine, site: string, language: Tag): Promise<void> {
  const says = words(language, 'quiz');
  await engine.open(`${site}${language}/quizzes/convention/`);
  await press(engine, { css: 'button', words: [says.start ?? ''] });
  for (let question = 0; question < 10; question++) {
    await textOf(engine, { css: 'fieldset.question legend' });
    for (const { css, place, text } of await engine.run(steps, question)) {
      await (text === null ? press(engine, { css, place }) : write(engine, css, text, place));
    }
    await press(engine, { css: 'button', words: [says.confirm ?? ''] });
    await press(engine, { css: 'button', words: [says.next ?? '', says.showResult ?? ''] });
  }
  await textOf(engine, { css: 'h2', words: [says.result ?? ''] });
  await new Promise((read) => setTimeout(read, RESULT_MS));
}

interface Step {
  readonly css: string;
  readonly place: number;
  /** What to write; `null` where the element is pressed. */
  readonly text: string | null;
}

/** In the page: what puts something into every part of the question on the screen. */
function steps(choice: number): readonly Step[] {
  const question = document.querySelector('fieldset.question');
  const count = (css: string) => question?.querySelectorAll(css).length ?? 0;
  const each = (css: string, many: number, text: string | null = null) =>
    Array.from({ length: many }, (_, place) => ({ css: `fieldset.question ${css}`, place, text }));
  const kind = question?.classList[1];
  if (kind === 'fill-in') return each('input', count('input'), '2026');
  if (kind === 'cloze') return each('.words button', count('.sentence button'));
  if (kind === 'translation') return each('[aria-pressed]', 1);
  if (kind === 'matching') return each('.rights button', count('.lefts button'));
  if (kind === 'ordering') return each('.moves button:not([aria-disabled=true])', 1);
  const inputs = [...(question?.querySelectorAll('input') ?? [])];
  return [...new Set(inputs.map(({ name }) => name))].map((name) => {
    const css = `fieldset.question input[name="${name}"]`;
    return { css, place: choice % document.querySelectorAll(css).length, text: null };
  });
}

function codeShown(): string | null {
  const field = document.querySelector<HTMLTextAreaElement>('.ways textarea');
  return field === null || field.value === '' ? null : field.value;
}
