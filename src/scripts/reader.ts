import { keepColumns, keptColumns } from './kept-columns.ts';
import { followReading } from './follow-reading.ts';
import { keptAids } from './reading/kept-aids.ts';
import { sectionProgress } from './section-progress.ts';

const article = document.querySelector<HTMLElement>('[data-document]');
const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-column]')];
const status = document.querySelector<HTMLElement>('.columns [role=status]');
const button = document.querySelector<HTMLElement>('[data-aids]');
const root = document.documentElement;
let helped = keptAids().length > 0;

// Other languages and aids are code only for readers who use them.
const more = () => import('./reading/reading.ts');

function say(text: string | undefined): void {
  if (status) status.textContent = text ?? '';
}

async function apply(reader: HTMLElement): Promise<void> {
  const wanted = boxes.filter((box) => box.checked).map((box) => box.dataset.column ?? '');
  helped ||= wanted.length > 1;
  try {
    if (helped) {
      // At the opening of a page the line would move what is already shown.
      if (!root.classList.contains('columns-kept')) say(wanted.length > 1 ? status?.dataset.loading : '');
      await (await more()).showReading(reader, wanted);
      say('');
    }
  } catch {
    say(wanted.length > 1 ? status?.dataset.failed : button?.dataset.failed);
  }
  root.classList.remove('columns-kept', 'first-shown');
}

async function openAids(reader: HTMLElement): Promise<void> {
  try {
    await (await more()).openAids(reader);
    helped = true;
  } catch {
    say(button?.dataset.failed);
  }
}

// Takes over the links of passages and terms. A click with a key, an old browser or a lost network leaves them links.
async function openLink(event: MouseEvent): Promise<void> {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.anchor, .term');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !('HTMLDialogElement' in window)) return;
  event.preventDefault();
  try {
    await (await more()).openLink(link);
  } catch {
    location.href = link.href;
  }
}

if (article) {
  // Beside the text there is room for the whole list; above it, on a phone or above more languages, it stays folded.
  const contents = article.querySelector('details');
  if (contents && !article.dataset.columns && matchMedia('(min-width: 68rem)').matches) contents.open = true;
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
  button?.addEventListener('click', () => void openAids(article));
  article.addEventListener('click', (event) => void openLink(event));
  followReading(article, sectionProgress(article));
}
