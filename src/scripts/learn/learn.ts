import { changeLearning, WAYS, type Way } from '#core/convention/learning.ts';
import { fetchJson } from '../reading/fetch-json.ts';
import { fontsFor, loadStyle } from '../reading/load-style.ts';
import { pageVoices } from '../reading/voices.ts';
import { makeCards } from './cards.ts';
import type { Lesson } from './choices.ts';
import { makeGapSheet } from './gap-sheet.ts';
import { keepLearning, keptLearning } from './kept-learning.ts';
import { coupletsOf } from './page-couplets.ts';

const MAKE: Readonly<Record<Exclude<Way, 'list'>, (lesson: Lesson) => HTMLElement>> = {
  cards: makeCards,
  gaps: makeGapSheet,
};

let panel: HTMLElement | undefined;

async function fetchWords(): Promise<Readonly<Record<string, string>>> {
  const { base = '/', tag = '' } = document.documentElement.dataset;
  return fetchJson(`${base}${tag}/learn.json`);
}

/**
 * Shows the couplets in the way the reader asks for, or in the one kept on this device. Rejects when something cannot be
 * fetched: then the list stays.
 */
export async function showWay(ways: HTMLElement, wanted?: string): Promise<void> {
  const list = document.querySelector<HTMLElement>('[data-couplets]');
  if (!list) return;
  const [words] = await Promise.all([fetchWords(), loadStyle(ways.dataset.learn ?? '')]);
  const own = document.documentElement.dataset.tag ?? '';
  const couplets = coupletsOf(list);
  const voices = pageVoices().filter(({ tag }) => couplets.some(({ lines }) => tag in lines));
  const tags = voices.map(({ tag }) => tag);
  const languages = [...tags.filter((tag) => tag === own), ...tags.filter((tag) => tag !== own)];
  const kept = keptLearning(languages);
  let learning = { ...kept, way: WAYS.find((way) => way === wanted) ?? kept.way };
  if (wanted !== undefined) keepLearning(learning);
  const { way } = learning;
  panel?.remove();
  const radio = ways.querySelector<HTMLInputElement>(`input[value=${way}]`);
  if (radio) radio.checked = true;
  if (way === 'list') {
    delete list.dataset.way;
    return;
  }
  panel = MAKE[way]({
    couplets,
    voices,
    say: (key) => words[key] ?? '',
    learning: () => learning,
    change: (change) => {
      learning = changeLearning(learning, change, languages);
      keepLearning(learning);
    },
  });
  list.dataset.way = way;
  list.before(panel);
  if (wanted === undefined) await fontsFor(panel);
}
