import type { LanguageTag } from '#core/language/spoken.ts';
import type { TermFilter } from './filter.ts';
import { makeCopying } from '../reading/copying.ts';
import { keepLabel, turnWord } from '../reading/keeping.ts';
import { make, makeButton } from '../reading/make.ts';
import { readRow, sourceOf, voicesOf, wordOf } from './read-row.ts';
import { termLine } from './term-lines.ts';
import type { GlossaryWords } from './words.ts';

/** One card: where it stands, what stands under it, and how it is given a term. */
export interface Card {
  readonly places: readonly HTMLElement[];
  readonly show: (row: HTMLElement, front: LanguageTag) => void;
}

/** A card that shows one word of a term, and all else when it is turned. */
export function makeCard(terms: TermFilter, { say }: GlossaryWords): Card {
  let row: HTMLElement | undefined;
  const face = makeButton('', () => turn(back.hidden !== false));
  face.className = 'term-face';
  face.setAttribute('aria-controls', 'term-back');
  const back = make('div', 'term-back');
  back.id = 'term-back';
  const turn = (open: boolean) => {
    back.hidden = !open;
    hint.hidden = open;
    face.setAttribute('aria-expanded', String(open));
  };
  const told = make('div', '', face);
  told.setAttribute('aria-live', 'polite');
  const hint = make('p', 'soft card-hint', say('turn'));
  const card = make('div', 'term-card', told, hint, back);
  card.addEventListener('click', ({ target }) => {
    const inside = target instanceof Element && target.closest('a, button');
    if (!inside && getSelection()?.isCollapsed !== false) turn(back.hidden !== false);
  });
  const { places, copy, say: tell } = makeCopying(say);
  const keep = makeButton('', () => {
    if (!row) return;
    const id = wordOf(row);
    const became = turnWord(id, say);
    keep.textContent = keepLabel(id, say);
    terms.refilter();
    tell(became);
    // The last kept word has gone, and its card with it.
    if (terms.rows.every((one) => one.hidden)) terms.field.focus();
  });
  const copyTerm = makeButton(say('copyTerm'), () => void (row && copy(termLine(readRow(row)))));
  return {
    places: [card, make('div', 'sheet-actions', copyTerm, keep), ...places],
    show: (wanted, front) => {
      if (row !== wanted || face.lang !== langOf(wanted, front)) turn(false);
      if (row !== undefined && row !== wanted) tell('');
      row = wanted;
      const voices = voicesOf(row);
      const first = voices.find((voice) => voice.lang.split('-')[0] === front) ?? voices[0];
      fill(face, back, row, first);
      keep.textContent = keepLabel(wordOf(row), say);
    },
  };
}

const langOf = (row: HTMLElement, front: LanguageTag) =>
  voicesOf(row).find((voice) => voice.lang.split('-')[0] === front)?.lang;

function fill(face: HTMLElement, back: HTMLElement, row: HTMLElement, first: HTMLElement | undefined): void {
  const copyOf = (element: Element | null | undefined) => (element ? [element.cloneNode(true)] : []);
  const word = copyOf(first?.children[0]);
  face.replaceChildren(...word);
  Object.assign(face, { lang: first?.lang ?? '', dir: first?.dir ?? '' });
  const others = voicesOf(row).filter((voice) => voice !== first);
  const words = others.map((voice) => {
    const said = make('p', 'voice', ...[...voice.children].map((part) => part.cloneNode(true)));
    return Object.assign(said, { lang: voice.lang, dir: voice.dir });
  });
  back.replaceChildren(
    ...copyOf(first?.children[1]),
    make('div', 'card-others', ...words),
    ...copyOf(row.querySelector('.meaning')).map((cell) => {
      const meaning = make('div', 'card-meaning', ...cell.childNodes);
      const { lang = '', dir = '' } = row.querySelector<HTMLElement>('.meaning') ?? {};
      return Object.assign(meaning, { lang, dir });
    }),
    ...copyOf(sourceOf(row)),
  );
}
