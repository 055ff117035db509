import type { LanguageTag } from '#core/language/spoken.ts';
import { besideDocument } from './fetch-json.ts';

// Each language's own page is the only copy of its text.
async function fetchCells(language: LanguageTag): Promise<Map<string, Element>> {
  const page = await new Promise<Document>((resolve, reject) => {
    // XMLHttpRequest gives an inert document; DOMParser would need a Trusted Types policy.
    const request = new XMLHttpRequest();
    request.open('GET', besideDocument(language, ''));
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(String(request.status)));
    };
    request.onerror = () => {
      reject(new Error('network'));
    };
    request.send();
  });
  return new Map([...page.querySelectorAll('.row')].map((row) => [row.id, row.children[0] as Element]));
}

const fetched = new Map<string, Promise<Map<string, Element>>>();

/** The cells another language's own page has for this document, by passage; after a failure the next call tries again. */
export function cellsOf(language: LanguageTag): Promise<Map<string, Element>> {
  const known = fetched.get(language);
  if (known) return known;
  const coming = fetchCells(language);
  fetched.set(language, coming);
  coming.catch(() => fetched.delete(language));
  return coming;
}

/** Puts the other languages beside the page's own, passage by passage, and takes away those not wanted. */
export async function showColumns(reader: HTMLElement, languages: readonly LanguageTag[]): Promise<void> {
  const own = document.documentElement.dataset.tag;
  const others = languages.filter((language) => language !== own);
  const cells = await Promise.all(others.map(cellsOf));
  for (const row of reader.querySelectorAll('.row')) {
    const own = row.children[0];
    const there = [...row.querySelectorAll<HTMLElement>('[data-from]')];
    const wanted = others.flatMap((language, index) => {
      const cell = cells[index]?.get(row.id);
      // A passage that fell back to the language already shown would only repeat it.
      return cell && cell.getAttribute('lang') !== own?.getAttribute('lang') ? [{ language, cell }] : [];
    });
    // The first passages came with the page.
    if (there.map((cell) => cell.dataset.from).join() === wanted.map(({ language }) => language).join())
      continue;
    for (const old of there) old.remove();
    own?.after(
      ...wanted.map(({ language, cell }) => {
        const copy = document.importNode(cell, true);
        const place = copy.tagName === 'H1' ? asParagraph(copy) : copy;
        place.setAttribute('data-from', language);
        return place;
      }),
    );
  }
  if (others.length > 0) reader.dataset.columns = String(languages.length);
  else delete reader.dataset.columns;
}

// A page has one first heading; the same title in another language is a twin, not a second page.
function asParagraph(heading: Element): Element {
  const paragraph = document.createElement('p');
  for (const { name, value } of heading.attributes) paragraph.setAttribute(name, value);
  paragraph.classList.add('title', 'twin');
  paragraph.append(...heading.childNodes);
  return paragraph;
}
