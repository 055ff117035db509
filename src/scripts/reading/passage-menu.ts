import type { LanguageTag } from '#core/language/spoken.ts';
import { aidStyle } from './aid-style.ts';
import { cellsOf } from './columns.ts';
import { makeCopying } from './copying.ts';
import { plainText } from './decorate.ts';
import { fetchJson, readerWords } from './fetch-json.ts';
import { makeListening, stopListening } from './listen.ts';
import { make, makeButton, makeSwitch } from './make.ts';
import { openSheet } from './sheet.ts';
import { pageVoices, speakAs } from './voices.ts';

/** The text of a passage in one language: from the page where it shows it, else from that language's own page. */
async function textOf(row: Element, language: LanguageTag, own: LanguageTag): Promise<string> {
  const shown = row.querySelector(language === own ? '.cell:not([data-from])' : `[data-from="${language}"]`);
  const cell = shown ?? (await cellsOf(language)).get(row.id);
  return cell ? plainText(cell) : '';
}

/** Opens the menu of a passage: its link, its text in the languages of the reader's choice, a voice where there is one. */
export async function openPassageMenu(row: HTMLElement | null): Promise<void> {
  if (!row) return;
  const { tag: own = '' } = document.documentElement.dataset;
  const [words, terms] = await Promise.all([readerWords(), termsFrom(row), aidStyle()]);
  const { places, say, copy } = makeCopying(words);
  const shown = [...row.querySelectorAll<HTMLElement>('.cell')].map((cell) => cell.dataset.from ?? own);
  const choice = makeChoice(new Set(shown));
  const copyTexts = async () => {
    try {
      const texts = await Promise.all(choice.chosen().map((tag) => textOf(row, tag, own)));
      // A passage without a translation shows the original in its place: once is enough.
      await copy([...new Set(texts)].filter(Boolean).join('\n'));
    } catch {
      say(words('failed'));
    }
  };
  const link = make('a', 'button quiet', words('go'));
  link.href = `#${row.id}`;
  link.addEventListener('click', () => sheet.close());
  const ask = make('a', 'button quiet', words('ask'));
  ask.href = askAddress(row);
  const sheet = openSheet(
    make('h2', '', words('passage')),
    words('close'),
    make('fieldset', 'switches', make('legend', '', words('languages')), ...choice.labels),
    make(
      'div',
      'sheet-actions',
      makeButton(words('copyText'), () => void copyTexts()),
      makeButton(words('copyLink'), () => void copy(new URL(`#${row.id}`, location.href).href)),
      link,
      ask,
    ),
    makeListening(row, words),
    ...places,
    ...(terms.length > 0 ? [make('h3', '', words('inPassage')), make('ul', 'places', ...terms)] : []),
  );
  sheet.addEventListener('close', stopListening);
}

/** The page that asks about a passage. */
function askAddress(row: HTMLElement): string {
  const { base = '/', tag = '' } = document.documentElement.dataset;
  return `${base}${tag}/ask/?from=${documentOf(row)}#${row.id}`;
}

function documentOf(row: HTMLElement): string {
  return row.closest<HTMLElement>('[data-document]')?.dataset.document ?? '';
}

type Sources = Readonly<
  Record<string, readonly (readonly [id: string, term: string, language: LanguageTag])[]>
>;

/** Links to the terms that the glossaries take from a passage. Without a network the menu goes without them. */
async function termsFrom(row: HTMLElement): Promise<readonly HTMLElement[]> {
  const { base = '/', tag = '' } = document.documentElement.dataset;
  const glossaries = `${base}${tag}/glossaries/`;
  const sources = await fetchJson<Sources>(`${glossaries}sources.json`).catch((): Sources => ({}));
  return (sources[`${documentOf(row)}#${row.id}`] ?? []).map(([id, term, language]) => {
    const link = make('a', '', term);
    speakAs(link, language);
    link.href = glossaries + id.replace('#', '/#');
    return make('li', '', link);
  });
}

function makeChoice(wanted: Set<LanguageTag>) {
  const voices = pageVoices();
  const labels = voices.map(({ tag, name, lang, dir }) => {
    const label = makeSwitch('checkbox', name, wanted.has(tag), (on) => {
      if (on) wanted.add(tag);
      else wanted.delete(tag);
    });
    return Object.assign(label, { lang, dir });
  });
  return { labels, chosen: () => voices.map(({ tag }) => tag).filter((tag) => wanted.has(tag)) };
}
