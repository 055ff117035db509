import { keepWord, myWords } from '#platform/my-words.ts';
import type { TermFilter } from './filter.ts';
import { make, makeButton } from '../reading/make.ts';
import { wordOf } from './read-row.ts';
import type { GlossaryWords } from './words.ts';

let letGo: LetGo | undefined;

interface LetGo {
  readonly place: HTMLElement;
  readonly show: () => void;
}

/** Shows only the terms the reader has kept, or all again. */
export function turnMine(terms: TermFilter, words: GlossaryWords): void {
  const button = document.querySelector<HTMLElement>('[data-tool=mine]');
  const on = button?.getAttribute('aria-pressed') !== 'true';
  button?.setAttribute('aria-pressed', String(on));
  if (on) {
    terms.only = (row) => myWords().includes(wordOf(row));
    terms.none = words.say('noneKept');
    letGo = makeLetGo(terms, words);
    button?.parentElement?.append(letGo.place);
    terms.changed.add(letGo.show);
  } else {
    delete terms.only;
    letGo?.place.remove();
    if (letGo) terms.changed.delete(letGo.show);
  }
  terms.refilter();
}

/** A button that lets go of every kept term of this glossary, and then one that takes that back. */
function makeLetGo(terms: TermFilter, { say }: GlossaryWords): LetGo {
  let gone: readonly string[] = [];
  const own = terms.rows.map(wordOf);
  const kept = () => myWords().filter((id) => own.includes(id));
  const show = () => {
    if (kept().length > 0) gone = [];
    button.textContent = say(gone.length > 0 ? 'restore' : 'removeAll');
    button.hidden = kept().length === 0 && gone.length === 0;
  };
  const button = makeButton('', () => {
    const back = gone.length > 0;
    const ids = back ? gone : kept();
    const done = ids.every((id) => keepWord(id, back));
    gone = back ? [] : ids;
    terms.refilter();
    note.textContent = say(done ? (back ? 'added' : 'removed') : 'unkept');
  });
  const note = make('span', 'soft');
  note.setAttribute('role', 'status');
  return { place: make('span', 'let-go', button, note), show };
}
