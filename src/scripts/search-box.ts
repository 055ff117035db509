import { pageAddress } from '#i18n/address.ts';
import { openIndex, type SearchIndex } from '#search/lookup.ts';
import { search } from '#search/query.ts';
import type { SearchDocument, SearchPayload } from '#search/payload.ts';
import { snippet, type SnippetPiece } from '#search/snippet.ts';
import type { Token } from '#search/token.ts';

const LIMIT = 50;
const form = document.querySelector<HTMLFormElement>('.search-form');
const field = document.querySelector<HTMLInputElement>('#query');
const found = document.querySelector<HTMLElement>('#found');
const results = document.querySelector<HTMLElement>('#results');
const language = document.documentElement.dataset.tag ?? '';

interface Opened {
  readonly index: SearchIndex;
  readonly docs: readonly SearchDocument[];
}
let opened: Promise<Opened> | undefined;

function open(url: string): Promise<Opened> {
  opened ??= fetch(url).then(async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    // Written by the build of this very site.
    const payload = (await answer.json()) as SearchPayload;
    return { index: openIndex(payload.index), docs: payload.docs };
  });
  // A failure is forgotten, so that the next search tries again.
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

function say(text: string): void {
  if (found) found.textContent = text;
}

function marked(element: HTMLElement, pieces: readonly SnippetPiece[]): HTMLElement {
  for (const piece of pieces) {
    const node = document.createElement(piece.hit ? 'mark' : 'span');
    node.textContent = piece.text;
    element.append(node);
  }
  return element;
}

function draw(document_: SearchDocument, tokens: readonly Token[]): HTMLElement {
  const item = document.createElement('li');
  const shown = (words: string, length: number) => snippet(words, tokens, document_.language, length);
  const link = document.createElement('a');
  link.href = pageAddress(language, document_.path);
  marked(link, shown(document_.title, Infinity));
  const place = document.createElement('p');
  place.className = 'soft';
  place.textContent = document_.place;
  const text = marked(document.createElement('p'), shown(document_.text, 160));
  const voice = document.querySelector<HTMLElement>(`.switch [data-voice="${document_.language}"]`);
  for (const node of [link, text]) {
    if (voice) {
      node.lang = voice.lang;
      node.dir = voice.dir;
    }
  }
  item.append(link, place, text);
  return item;
}

async function answer(text: string, data: DOMStringMap): Promise<void> {
  results?.replaceChildren();
  if (text.trim() === '') {
    say('');
    return;
  }
  say(data.loading ?? '');
  try {
    const { index, docs } = await open(data.index ?? '');
    const { hits, tokens } = search(index, docs, language, text, LIMIT);
    const { none = '', count = '' } = data;
    say(hits.length === 0 ? none.replace('%', text) : count.replace('%', String(hits.length)));
    results?.append(...hits.map(({ document: one }) => draw(one, tokens)));
  } catch {
    say(data.failed ?? '');
  }
}

if (form && field) {
  // The index travels only for readers who search: from the moment they reach for the field.
  field.addEventListener('focus', () => void open(form.dataset.index ?? '').catch(() => undefined), {
    once: true,
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?q=${encodeURIComponent(field.value)}`);
    void answer(field.value, form.dataset);
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    field.value = asked;
    void answer(asked, form.dataset);
  }
}
