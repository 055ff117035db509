import { keepColumns, keptColumns } from './kept-columns.ts';
import { followReading } from './follow-reading.ts';

const article = document.querySelector<HTMLElement>('[data-document]');
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-column]')];
const status = document.querySelector<HTMLElement>('.columns [role=status]');
const root = document.documentElement;
const own = root.dataset.tag ?? '';

/** The cells another language's own page has for this document, by passage. */
async function fetchCells(language: string): Promise<Map<string, Element>> {
  const to = location.pathname.replace(`/${own}/`, `/${language}/`);
  const page = await new Promise<Document>((resolve, reject) => {
    // XMLHttpRequest gives an inert document; DOMParser would need a Trusted Types policy.
    const request = new XMLHttpRequest();
    request.open('GET', to);
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

function cellsOf(language: string): Promise<Map<string, Element>> {
  const known = fetched.get(language);
  if (known) return known;
  const coming = fetchCells(language);
  fetched.set(language, coming);
  coming.catch(() => fetched.delete(language));
  return coming;
}

async function show(reader: HTMLElement, languages: readonly string[]): Promise<void> {
  const others = languages.filter((language) => language !== own);
  const cells = await Promise.all(others.map(cellsOf));
  for (const row of reader.querySelectorAll('.row')) {
    for (const old of row.querySelectorAll('[data-from]')) old.remove();
    let after = row.children[0];
    others.forEach((language, index) => {
      const cell = cells[index]?.get(row.id);
      // A passage that fell back to the language already shown would only repeat it.
      if (!cell || cell.getAttribute('lang') === row.children[0]?.getAttribute('lang')) return;
      const copy = document.importNode(cell, true);
      const place = copy.tagName === 'H1' ? asParagraph(copy) : copy;
      place.setAttribute('data-from', language);
      after?.after(place);
      after = place;
    });
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

// A script whose font arrives later changes the height of its lines; on a slow network the text does not wait for ever.
async function fontsFor(reader: HTMLElement): Promise<void> {
  // Asks for the layout, which asks for the fonts.
  reader.getBoundingClientRect();
  const patience = new Promise((resolve) => setTimeout(resolve, 2500));
  await Promise.race([document.fonts.ready, patience]);
}

async function apply(reader: HTMLElement): Promise<void> {
  const wanted = boxes.filter((box) => box.checked).map((box) => box.dataset.column ?? '');
  if (status) status.textContent = wanted.length > 1 ? (status.dataset.loading ?? '') : '';
  try {
    await show(reader, wanted);
    if (root.classList.contains('columns-kept')) await fontsFor(reader);
    if (status) status.textContent = '';
  } catch {
    if (status) status.textContent = status.dataset.failed ?? '';
  }
  root.classList.remove('columns-kept');
}

if (article) {
  // Beside the text there is room for the whole list; above it, on a phone, it stays folded.
  const contents = article.querySelector('details');
  if (contents && matchMedia('(min-width: 68rem)').matches) contents.open = true;
  const kept = keptColumns();
  for (const box of boxes) {
    const column = box.dataset.column ?? '';
    if (kept.includes(column)) box.checked = true;
    box.addEventListener('change', () => {
      keepColumns(boxes.filter((one) => one.checked).map((one) => one.dataset.column ?? ''));
      void apply(article);
    });
  }
  void apply(article);
  followReading(article);
}
