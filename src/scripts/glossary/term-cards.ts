import type { LanguageTag } from '#core/language/spoken.ts';
import type { TermFilter } from './filter.ts';
import { make, makeButton, makeSwitch } from '../reading/make.ts';
import { pageVoices } from '../reading/voices.ts';
import { type Card, makeCard } from './card.ts';
import { keepFront, keptFront } from './kept-front.ts';
import type { GlossaryWords } from './words.ts';

interface Cards {
  readonly section: HTMLElement;
  readonly card: Card;
  readonly step: (by: number) => void;
  readonly show: () => void;
}

let cards: Cards | undefined;
let front: LanguageTag = '';

/** Shows cards in the table's place, or the table again, and keeps the choice. */
export function turnCards(terms: TermFilter, words: GlossaryWords): void {
  const on = !(cards?.section.isConnected ?? false);
  if (on) showCards(terms, words, keptFront());
  else hideCards(terms);
  keepFront(front, on);
}

/** Shows the terms that fit the filter one after the other, their front in the language asked for. */
export function showCards(terms: TermFilter, words: GlossaryWords, wanted: LanguageTag): void {
  const { tag = '' } = document.documentElement.dataset;
  front = pageVoices().some((voice) => voice.tag === wanted) ? wanted : tag;
  cards ??= makeCards(terms, words);
  terms.table.classList.add('turned', 'away');
  terms.table.before(cards.section);
  terms.changed.add(cards.show);
  document.addEventListener('keydown', byArrow);
  pressed(true);
  cards.show();
}

function hideCards(terms: TermFilter): void {
  if (!cards) return;
  cards.section.remove();
  terms.changed.delete(cards.show);
  terms.table.classList.remove('turned', 'away');
  document.removeEventListener('keydown', byArrow);
  pressed(false);
}

function pressed(on: boolean): void {
  document.querySelector('[data-tool=cards]')?.setAttribute('aria-pressed', String(on));
}

// The next card lies where the page's lines run to.
function byArrow(event: KeyboardEvent): void {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (target instanceof Element && target.matches('input, textarea, select')) return;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
  event.preventDefault();
  cards?.step((key === 'ArrowRight') === (document.documentElement.dir !== 'rtl') ? 1 : -1);
}

function makeCards(terms: TermFilter, words: GlossaryWords): Cards {
  const { say } = words;
  let at = terms.rows.findIndex((row) => row.id === location.hash.slice(1));
  let row = terms.rows[Math.max(at, 0)];
  let asked = terms.field.value;
  const card = makeCard(terms, words);
  const place = make('bdi', 'card-place');
  place.setAttribute('role', 'status');
  const show = () => {
    const shown = terms.rows.filter((one) => !one.hidden);
    // The card stays while it is among those asked for; after a word let go the next one takes its place.
    const still = row ? shown.indexOf(row) : -1;
    const first = asked === terms.field.value ? Math.min(at, shown.length - 1) : 0;
    asked = terms.field.value;
    at = Math.max(0, still >= 0 ? still : first);
    row = shown[at];
    body.hidden = row === undefined;
    if (!row) return;
    place.textContent = `${at + 1} / ${shown.length}`;
    card.show(row, front);
  };
  const step = (by: number) => {
    const shown = terms.rows.filter((one) => !one.hidden);
    if (shown.length === 0) return;
    at = (at + by + shown.length) % shown.length;
    row = shown[at];
    show();
  };
  const fronts = pageVoices().map(({ tag, name, lang }) => {
    const label = makeSwitch('radio', name, tag === front, () => {
      front = tag;
      keepFront(front, true);
      show();
    });
    label.querySelector('input')?.setAttribute('name', 'front');
    return Object.assign(label, { lang });
  });
  const turns = make(
    'div',
    'card-turns',
    makeButton(say('previous'), () => step(-1)),
    place,
    makeButton(say('next'), () => step(1)),
  );
  const choice = make('fieldset', 'switches', make('legend', '', say('front')), ...fronts);
  const body = make('div', 'card-body', ...card.places.slice(0, 1), turns, ...card.places.slice(1));
  const section = make('section', 'term-cards no-print', choice, body);
  section.setAttribute('aria-label', say('cards'));
  return { section, card, step, show };
}
