import { useLayoutEffect, useRef } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Lets the question give way that the page showed before the island was awake (`scripts/first-question.ts`): at the first
 * screen after `waits`, with what was done on it.
 */
export function useFirstQuestion(waits: boolean): void {
  const waited = useRef(false);
  useLayoutEffect(() => {
    if (!waits && waited.current) void giveWay();
    waited.current = waits;
  }, [waits]);
}

async function giveWay(): Promise<void> {
  const picture = document.querySelector<HTMLElement>('.first-question');
  if (picture === null) return;
  if (picture.dataset.composing !== undefined) {
    await new Promise((resolve) => picture.addEventListener('compositionend', resolve, { once: true }));
  }
  const own = document.querySelector<HTMLElement>('astro-island .quiz-question');
  const same = own !== null && own.dataset.question === picture.dataset.question;
  const { activeElement } = document;
  const twin = same ? await takeOver(picture, own, activeElement) : undefined;
  // Who reads by keyboard stands on the question, or nowhere if it was quicker than the next frame.
  const follows =
    picture.contains(activeElement) || activeElement === null || activeElement === document.body;
  picture.remove();
  document.documentElement.classList.remove('first-asked');
  if (follows) (twin ?? document.getElementById('question-heading'))?.focus({ preventScroll: true });
}

/** Does once more what was done, on the island's own controls; gives the one that `focused` stands for. */
async function takeOver(
  picture: HTMLElement,
  own: Element,
  focused: Element | null,
): Promise<HTMLElement | undefined> {
  const [given, fields] = [fieldsOf(picture), fieldsOf(own)];
  const [tapped, buttons] = [buttonsOf(picture), buttonsOf(own)];
  for (const [at, field] of given.entries()) {
    const twin = fields[at];
    if (twin === undefined || (twin.value === field.value && isChecked(twin) === isChecked(field))) continue;
    if (isChecked(field)) twin.click();
    else enter(twin, field);
    await drawn();
  }
  for (const at of (picture.dataset.taps ?? '').split(' ').filter(Boolean)) {
    buttons[Number(at)]?.click();
    await drawn();
  }
  const twins = [...fields, ...buttons];
  return twins[[...given, ...tapped].findIndex((one) => one === focused)];
}

function enter(field: Field, { value, selectionStart, selectionEnd }: Field): void {
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.setSelectionRange(selectionStart, selectionEnd);
}

function isChecked(field: Field): boolean {
  return field instanceof HTMLInputElement && field.checked;
}

/** Each step adds to the one before, which has to be drawn first. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function fieldsOf(of: Element): readonly Field[] {
  return [...of.querySelectorAll<Field>('input, textarea')];
}

function buttonsOf(of: Element): readonly HTMLElement[] {
  return [...of.querySelectorAll('button')];
}
