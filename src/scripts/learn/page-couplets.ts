import type { LanguageTag } from '#core/language/spoken.ts';
import { pageVoices } from '../reading/voices.ts';

/** A line of a couplet, and how it is read in Latin letters. */
export interface Line {
  readonly text: string;
  readonly latin: string;
}

/** A couplet as the page shows it. */
export interface PageCouplet {
  readonly name: string;
  readonly lines: Readonly<Record<LanguageTag, readonly Line[]>>;
}

function lineOf(paragraph: Element): Line {
  const latin = paragraph.querySelector('.romanisation')?.textContent.trim() ?? '';
  const copy = paragraph.cloneNode(true) as Element;
  copy.querySelector('.romanisation')?.remove();
  return { text: copy.textContent.trim(), latin };
}

/** The couplets of the list: the page is the only copy of its texts. */
export function coupletsOf(list: Element): readonly PageCouplet[] {
  const voices = pageVoices();
  return [...list.children].map((item) => ({
    name: item.querySelector('h2')?.textContent.trim() ?? '',
    lines: Object.fromEntries(
      [...item.querySelectorAll<HTMLElement>('.voice')].map((voice) => [
        voices.find(({ lang }) => lang === voice.lang)?.tag ?? '',
        [...voice.querySelectorAll('.title')].map(lineOf),
      ]),
    ),
  }));
}
