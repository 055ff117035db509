import { answerKey } from '#core/language/answer-key.ts';

/** What the cards, the copies and the reader's own words share with the filter. */
export interface TermFilter {
  readonly table: HTMLElement;
  readonly rows: readonly HTMLTableRowElement[];
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  /** Which rows to leave of those that fit what is typed, and what to say when none is left. */
  only?: (row: HTMLElement) => boolean;
  none?: string;
  refilter(): void;
  /** Called after every change of what is shown. */
  readonly changed: Set<() => void>;
}

/** The terms of the page with their filter. */
export function findTerms(): TermFilter {
  const field = document.querySelector<HTMLInputElement>('#filter');
  const status = document.querySelector<HTMLElement>('.filter [role=status]');
  const table = document.querySelector<HTMLElement>('.terms');
  if (!field || !status || !table) throw new Error('There is no glossary.');
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const terms: TermFilter = { table, rows, field, status, changed: new Set(), refilter: () => filter(terms) };
  return terms;
}

/**
 * Latin letters as they are compared: readers leave the marks out, write syllables together or apart, and `v` where a
 * keyboard has no `ü`.
 * @example plain("Lǜsè fā'zhǎn") === plain('lvse fazhan')
 */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s'’-]/gu, '')
    .toLowerCase()
    .replace(/([ln])v/g, '$1u');
}

const keysOf = new Map<HTMLElement, string>();

/** What a row can be found by: its term in each script, and how it is read in Latin letters. Made when first asked for. */
function keys(term: HTMLElement): string {
  const known = keysOf.get(term);
  if (known !== undefined) return known;
  const made = [...term.querySelectorAll<HTMLElement>('.voice')].flatMap((voice) => [
    answerKey(voice.lang.split('-')[0] ?? '', voice.children[0]?.textContent ?? ''),
    plain(voice.children[1]?.textContent ?? ''),
  ]);
  keysOf.set(term, made.join(' '));
  return made.join(' ');
}

/** The keys a typed text may stand for: the reader may type any of the three scripts, or Latin letters. */
function wanted(text: string): readonly string[] {
  const tags = ['zh', 'ug', 'bo'];
  return [plain(text), ...tags.map((tag) => answerKey(tag, text))].filter(Boolean);
}

function filter(terms: TermFilter): void {
  const asked = wanted(terms.field.value);
  const { only, status } = terms;
  let shown = 0;
  for (const term of terms.rows) {
    const typed = asked.length === 0 || asked.some((key) => keys(term).includes(key));
    term.hidden = !typed || only?.(term) === false;
    if (!term.hidden) shown++;
  }
  const { shown: some = '', none = '' } = status.dataset;
  const nothing = asked.length === 0 ? (terms.none ?? '') : none;
  const told = shown === 0 ? nothing : some.replace('%', String(shown));
  status.textContent = asked.length === 0 && !only ? '' : told;
  for (const tell of terms.changed) tell();
}
