import { keepWord, myWords } from '#platform/my-words.ts';
import { aidStyle } from './aid-style.ts';
import { besideDocument, fetchJson, readerWords } from './fetch-json.ts';
import { make, makeButton } from './make.ts';
import { openSheet } from './sheet.ts';
import { pageVoices, speakAs } from './voices.ts';

/** The part of a document's `terms.json` that the cards need. */
interface Cards {
  readonly terms: Readonly<Record<string, Card>>;
  readonly sections: readonly (readonly [document: string, name: string, heading: string])[];
}

interface Card {
  readonly words: Readonly<Record<string, readonly [term: string, romanisation: string]>>;
  readonly definition: readonly [text: string, language: string];
  readonly places: readonly (readonly [section: number, passage: string])[];
}

type Say = Awaited<ReturnType<typeof readerWords>>;

/** Opens the card of the term behind a link. Rejects when it cannot be fetched: then the link may lead on. */
export async function openTermCard(link: HTMLAnchorElement): Promise<void> {
  const { tag = '' } = document.documentElement.dataset;
  const [say, cards] = await Promise.all([
    readerWords(),
    fetchJson<Cards>(besideDocument(tag, 'terms.json')),
    aidStyle(),
  ]);
  const id = link.dataset.term ?? '';
  const card = cards.terms[id];
  if (!card) throw new Error(id);
  const title = make('h2', 'title', card.words[tag]?.[0] ?? link.textContent);
  const meaning = make('p', '', card.definition[0]);
  speakAs(meaning, card.definition[1]);
  const places = placesOf(cards, card, link);
  const more = make('a', 'button quiet', say('entry'));
  more.href = link.href;
  const sheet = openSheet(
    title,
    say('close'),
    wordsOf(card),
    meaning,
    make('div', 'sheet-actions', ...keeping(id, say), more),
    ...(places.length > 0 ? [make('h3', '', say('also')), make('ul', 'places', ...places)] : []),
  );
  sheet.addEventListener('click', (event) => {
    // A place in this very document is behind the sheet.
    if (event.target instanceof Element && event.target.closest('.places a')) sheet.close();
  });
}

// The first place of each section but the one being read; sections of this document without repeating its name.
function placesOf(cards: Cards, card: Card, link: Element): readonly HTMLElement[] {
  const { tag = '', base = '/' } = document.documentElement.dataset;
  const here = link.closest('.row')?.id;
  const own = link.closest<HTMLElement>('[data-document]')?.dataset.document;
  const seen = new Set<number>();
  return card.places.flatMap(([number, passage]) => {
    const [slug, name, heading] = cards.sections[number] ?? ['', '', ''];
    if (seen.has(number) || (slug === own && passage === here)) return [];
    seen.add(number);
    const words = slug === own ? heading || name : [name, heading].filter(Boolean).join(' · ');
    const to = make('a', '', words);
    to.href = `${base}${tag}/documents/${slug}/#${passage}`;
    return [make('li', '', to)];
  });
}

function wordsOf(card: Card): HTMLElement {
  const rows = pageVoices().flatMap(({ tag, name, lang, dir }) => {
    const said = card.words[tag];
    if (!said) return [];
    const language = make('dt', 'own-name', name);
    const word = make('b', 'title', said[0]);
    const read = make('span', 'latin', said[1]);
    for (const element of [language, word]) Object.assign(element, { lang, dir });
    Object.assign(read, { lang: `${tag}-Latn`, dir: 'ltr' });
    return [make('div', '', language, make('dd', '', word, read))];
  });
  return make('dl', 'card-words', ...rows);
}

function keeping(id: string, say: Say): readonly HTMLElement[] {
  const status = make('p', 'soft');
  status.setAttribute('role', 'status');
  const isKept = () => myWords().includes(id);
  const button = makeButton(say(isKept() ? 'remove' : 'add'), () => {
    const kept = !isKept();
    const done = keepWord(id, kept);
    status.textContent = say(done ? (kept ? 'added' : 'removed') : 'unkept');
    button.textContent = say(isKept() ? 'remove' : 'add');
  });
  return [button, status];
}
