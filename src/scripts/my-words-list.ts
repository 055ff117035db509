import { keepWord, myWords } from '#platform/my-words.ts';
import { fetchJson } from './reading/fetch-json.ts';
import { make, makeButton } from './reading/make.ts';
import { pageVoices, speakAs } from './reading/voices.ts';

interface KeptTerm {
  readonly words: Readonly<Record<string, readonly [term: string, romanisation: string]>>;
}

const section = document.querySelector<HTMLElement>('[data-words]');
const status = section?.querySelector<HTMLElement>('[role=status]');
const list = section?.querySelector<HTMLElement>('ul');
const { base = '/', tag = '' } = document.documentElement.dataset;

function entry(id: string, term: KeptTerm): HTMLElement {
  const words = pageVoices().flatMap((voice) => {
    const said = term.words[voice.tag];
    if (!said) return [];
    const word = make('a', 'title', said[0]);
    word.href = `${base}${voice.tag}/glossaries/${id.replace('#', '/#')}`;
    speakAs(word, voice.tag);
    return [word];
  });
  const remove = makeButton(list?.dataset.remove ?? '', () => {
    if (!keepWord(id, false)) return;
    item.remove();
    if (status) status.hidden = myWords().length > 0;
    // The button that was pressed is gone; the reader goes on at the next one, or at the list's own name.
    const next = list?.querySelector('button') ?? section?.querySelector<HTMLElement>('h2');
    if (next instanceof HTMLHeadingElement) next.tabIndex = -1;
    next?.focus();
  });
  remove.setAttribute('aria-label', `${list?.dataset.remove ?? ''} ${term.words[tag]?.[0] ?? ''}`);
  const item = make('li', '', ...words, remove);
  return item;
}

async function show(address: string): Promise<void> {
  const kept = myWords();
  if (kept.length === 0) return;
  try {
    const terms = await fetchJson<Readonly<Record<string, KeptTerm>>>(address);
    // A term that its glossary no longer has is nowhere to lead to.
    const entries = kept.flatMap((id) => (terms[id] ? [entry(id, terms[id])] : []));
    list?.replaceChildren(...entries);
    if (status) status.hidden = entries.length > 0;
  } catch {
    if (status) status.textContent = status.dataset.failed ?? '';
  }
}

if (section) void show(section.dataset.words ?? '');
