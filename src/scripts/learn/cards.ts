import type { LanguageTag } from '#core/language/spoken.ts';
import { make, makeButton } from '../reading/make.ts';
import { speakAs } from '../reading/voices.ts';
import { makeLanguageChoices, type Lesson } from './choices.ts';
import type { PageCouplet } from './page-couplets.ts';
import { onSwipe } from './swipe.ts';

type Side = 'front' | 'back';

function makeFace(couplet: PageCouplet, side: Side, language: LanguageTag, name: string): HTMLElement {
  const lines = (couplet.lines[language] ?? []).map(({ text, latin }) => {
    const line = make('span', 'title', text);
    if (side === 'front') return line;
    const read = make('span', 'romanisation', latin);
    Object.assign(read, { lang: `${language}-Latn`, dir: 'ltr' });
    line.append(' ', read);
    return line;
  });
  const voice = make('span', 'voice', ...lines);
  speakAs(voice, language);
  return make('span', `face ${side}`, make('span', 'soft', `${couplet.name} · ${name} `), voice);
}

// Towards the end of the line is onwards, whichever way the page is read.
function stepOf(key: string, last: number): number {
  const onwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'Home') return -last;
  if (key === 'End') return last;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  return key === onwards ? 1 : -1;
}

/** The couplets as cards: one language on the front, another on the back, one card at a time. */
export function makeCards(lesson: Lesson): HTMLElement {
  const { couplets, say, learning } = lesson;
  const last = couplets.length - 1;
  let at = 0;
  const card = make('button', 'turn-card');
  card.type = 'button';
  const progress = make('bdi', 'progress');
  progress.dir = 'ltr';
  const place = make('p', '', progress);
  place.setAttribute('role', 'status');
  const show = (side: Side = 'front') => {
    const couplet = couplets[at];
    if (!couplet) return;
    card.dataset.side = side;
    card.replaceChildren(
      makeFace(couplet, 'front', learning().front, say('front')),
      makeFace(couplet, 'back', learning().back, say('back')),
    );
    progress.textContent = `${at + 1} / ${couplets.length}`;
    // A disabled button would lose the focus of the keyboard.
    previous.setAttribute('aria-disabled', String(at === 0));
    next.setAttribute('aria-disabled', String(at === last));
  };
  const step = (by: number) => {
    const to = Math.min(Math.max(at + by, 0), last);
    if (to === at) return;
    at = to;
    show();
  };
  const previous = makeButton(say('previous'), () => step(-1));
  const next = makeButton(say('next'), () => step(1));
  card.addEventListener(
    'click',
    () => (card.dataset.side = card.dataset.side === 'front' ? 'back' : 'front'),
  );
  onSwipe(card, (way) => step(stepOf(way < 0 ? 'ArrowRight' : 'ArrowLeft', last)));
  const live = make('div', '', card);
  live.setAttribute('aria-live', 'polite');
  const steps = make('div', 'card-steps', previous, place, next);
  const choices = makeLanguageChoices(lesson, ['front', 'back'], show);
  const panel = make('div', 'learning no-print', steps, live, make('p', 'soft', say('cardHow')), choices);
  panel.addEventListener('keydown', (event) => {
    const by = event.target instanceof HTMLSelectElement || hasModifier(event) ? 0 : stepOf(event.key, last);
    if (by === 0) return;
    event.preventDefault();
    step(by);
  });
  show();
  return panel;
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}
