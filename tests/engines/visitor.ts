import { type Engine, until } from './engine.ts';

/** Asks the page again until it answers. A page that does not is shown in the error, as it then stands. */
export async function untilShown<T>(engine: Engine, what: string, ask: () => Promise<T | null>): Promise<T> {
  try {
    return await until(what, ask);
  } catch (cause) {
    throw new Error(`${String(cause)}\nThe page:\n${await engine.run(shown)}`, { cause });
  }
}

/** Which element is meant: by its selector, by its words where there are several, by its place among those. */
export interface Target {
  readonly css: string;
  /** Any of these, as a reader reads them. */
  readonly words?: readonly string[];
  readonly place?: number;
}

/** How long an element is waited for to hear that it was pressed. */
const HEARING_MS = 5000;

/**
 * Presses the middle of an element, once it is there, enabled, at rest and nothing lies over it. A page that moves
 * between the look and the press is pressed beside the element; as a person would, it then presses again.
 */
export async function press(engine: Engine, target: Target): Promise<void> {
  let before = '';
  await untilShown(engine, `${JSON.stringify(target)} was pressed`, async () => {
    const at = await engine.run(middleOf, target);
    const place = JSON.stringify(at);
    const rests = at !== null && place === before;
    before = place;
    if (!rests) return null;
    await engine.run(listen, target);
    await engine.tap(at.x, at.y);
    return (await engine.run(heard, HEARING_MS)) ? true : null;
  });
}

/** Writes into a field with keys, over what stands there. */
export async function write(engine: Engine, css: string, text: string, place = 0): Promise<void> {
  await press(engine, { css, place });
  await engine.run(selectAll, css, place);
  await engine.type(text);
  await untilShown(engine, `${css} holds ${text}`, async () =>
    (await engine.run(valueOf, css, place)) === text ? true : null,
  );
}

/** Puts a text into a field at once, as pasting does. */
export async function paste(engine: Engine, css: string, text: string): Promise<void> {
  await press(engine, { css });
  await engine.run(insert, css, text);
}

/** What an element says, once it is there. */
export function textOf(engine: Engine, target: Target): Promise<string> {
  return untilShown(engine, `${JSON.stringify(target)} is there`, () => engine.run(saidBy, target));
}

// Below: what runs in the page. Nothing there may name anything from outside its own braces.

function shown(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input:not([type=checkbox], [type=radio])')];
  const values = fields.map(({ id, value }) => `${id}: ${value}`);
  return [location.href, document.body.innerText, ...values].join('\n');
}

function middleOf({ css, words, place = 0 }: Target): { x: number; y: number } | null {
  const said = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
  const all = [...document.querySelectorAll<HTMLElement>(css)];
  const element = all.filter((each) => words?.includes(said(each)) ?? true)[place];
  if (element === undefined || element.matches(':disabled, [aria-disabled=true]')) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const over = document.elementFromPoint(x, y);
  const label = element.closest('label');
  const reached =
    over !== null && (element.contains(over) || over === label || label?.contains(over) === true);
  return reached ? { x: Math.round(x), y: Math.round(y) } : null;
}

function listen({ css, words, place = 0 }: Target): void {
  const said = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
  const all = [...document.querySelectorAll(css)].filter((each) => words?.includes(said(each)) ?? true);
  const page = window as { unheard?: boolean };
  page.unheard = true;
  all[place]?.addEventListener('click', () => (page.unheard = false), { once: true, capture: true });
}

/** A page that was left for another has heard it too. */
async function heard(patience: number): Promise<boolean> {
  const page = window as { unheard?: boolean };
  for (const begun = Date.now(); page.unheard === true && Date.now() - begun < patience;) {
    await new Promise((wait) => setTimeout(wait, 20));
  }
  return page.unheard !== true;
}

function selectAll(css: string, place: number): void {
  document.querySelectorAll<HTMLInputElement>(css)[place]?.select();
}

function valueOf(css: string, place: number): string | undefined {
  return document.querySelectorAll<HTMLInputElement>(css)[place]?.value;
}

function insert(css: string, text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>(css);
  if (field === null) throw new Error(css);
  // Past React, which has put a property of its own over the element's; it hears the event.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function saidBy({ css, words, place = 0 }: Target): string | null {
  const said = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
  const all = [...document.querySelectorAll(css)].map(said);
  return all.filter((text) => words?.includes(text) ?? true)[place] ?? null;
}
