import { aidStyle } from './aid-style.ts';
import { fetchJson, readerWords } from './fetch-json.ts';
import { keepLabel, turnWord } from './keeping.ts';
import { make, makeButton } from './make.ts';
import { openSheet } from './sheet.ts';
import { pageVoices, speakAs } from './voices.ts';

/** Where the terms stand: `places.json` of a language. */
interface Places {
  readonly places: Readonly<Record<string, readonly (readonly [section: number, passage: string])[]>>;
  readonly sections: readonly (readonly [document: string, name: string, heading: string])[];
}

interface Card {
  readonly words: Readonly<Record<string, readonly [term: string, romanisation: string]>>;
  readonly definition: readonly [text: string, language: string];
}

type Say = Awaited<ReturnType<typeof readerWords>>;

/** Opens the card of the term behind a link. Rejects when it cannot be fetched: then the link may lead on. */
export async function openTermCard(link: HTMLAnchorElement): Promise<void> {
  const { base = '/', tag = '' } = document.documentElement.dataset;
  const glossaries = `${base}${tag}/glossaries/`;
  const [say, cards, known] = await Promise.all([
    readerWords(),
    fetchJson<Readonly<Record<string, Card>>>(`${glossaries}terms.json`),
    fetchJson<Places>(`${glossaries}places.json`),
    aidStyle(),
  ]);
  const id = link.dataset.term ?? '';
  const card = cards[id];
  if (!card) throw new Error(id);
  const title = make('h2', 'title', card.words[tag]?.[0] ?? link.textContent);
  const meaning = make('p', '', card.definition[0]);
  speakAs(meaning, card.definition[1]);
  const places = placesOf(known, id, link);
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
function placesOf({ places, sections }: Places, id: string, link: Element): readonly HTMLElement[] {
  const { tag = '', base = '/' } = document.documentElement.dataset;
  const here = link.closest('.row')?.id;
  const own = link.closest<HTMLElement>('[data-document]')?.dataset.document;
  const seen = new Set<number>();
  return (places[id] ?? []).flatMap(([number, passage]) => {
    const [slug, name, heading] = sections[number] ?? ['', '', ''];
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
  const button = makeButton(keepLabel(id, say), () => {
    status.textContent = turnWord(id, say);
    button.textContent = keepLabel(id, say);
  });
  return [button, status];
}
