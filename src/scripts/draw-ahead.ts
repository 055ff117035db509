import { drawPaper, type Draw, type Drawable } from '#core/quiz/paper.ts';
import { randomId } from '#platform/random-id.ts';
import { afterFrame } from './after-frame.ts';
import { showFirstQuestion } from './first-question.ts';

/** What the page of a quiz knows about its papers: `ahead` in its head. */
interface Ahead {
  readonly draw: Draw;
  /** The questions in the order papers are drawn from, each with the number of its kind and of its bank. */
  readonly pool: readonly (Drawable & { readonly kind: number; readonly bank: number })[];
  /** The scripts of each kind; where the questions of each bank are, if the page does not carry them. */
  readonly kinds: readonly (readonly string[])[];
  readonly banks: readonly string[];
}

/*
 * Draws the paper of the next attempt while the page is still arriving, so that the scripts of its kinds come together
 * with those of the island, and no others. The island begins with this very paper.
 */
const { draw, pool, kinds, banks } = JSON.parse(document.getElementById('ahead')?.textContent ?? '') as Ahead; // Our page.
const luck = { id: randomId(16), seed: randomId(8) };
const paper = drawPaper(draw, pool, luck.seed);
const drawn = new Set(paper.questions);
const asked = pool.filter(({ id }) => drawn.has(id));
const add = (rel: string, href: string) => {
  const link = document.createElement('link');
  link.rel = rel;
  link.href = href;
  if (rel === 'preload') {
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
  }
  document.head.append(link);
};
// The page is shown first: to ask for a file takes an old phone as long as to draw a line.
afterFrame(() => {
  for (const href of new Set(asked.flatMap(({ kind }) => kinds[kind] ?? []))) add('modulepreload', href);
  for (const href of new Set(asked.map(({ bank }) => banks[bank] ?? '')))
    if (href !== '') add('preload', href);
});
Object.assign(globalThis, { __luck: luck });
showFirstQuestion(paper, paper.questions[0] ?? '');
