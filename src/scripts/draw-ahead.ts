import { unpackPool, type PackedPool } from '#core/quiz/packed-pool.ts';
import { drawPaper, type Draw } from '#core/quiz/paper.ts';
import { randomId } from '#platform/random-id.ts';
import { showFirstQuestion } from './first-question.ts';
import { whenCalm } from './when-calm.ts';

/** What the page of a quiz knows about its papers: `ahead` in its head. */
interface Ahead {
  readonly draw: Draw;
  readonly pool: PackedPool;
  /** The scripts of the island. */
  readonly scripts: readonly string[];
  /** The scripts of each kind. */
  readonly kinds: readonly (readonly string[])[];
  /** Where the questions are, if the page does not carry them. */
  readonly sheet?: string;
}

/*
 * Draws the paper of the next attempt while the page is still arriving, so that the scripts of its kinds come together
 * with those of the island, and no others. The island begins with this very paper.
 */
const { draw, pool, scripts, kinds, sheet } = JSON.parse(
  document.getElementById('ahead')?.textContent ?? '',
) as Ahead; // Our page.
const luck = { id: randomId(16), seed: randomId(8) };
const places = unpackPool(pool);
const paper = drawPaper(draw, places, luck.seed);
const drawn = new Set(paper.questions);
const asked = places.filter(({ id }) => drawn.has(id));
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
// The page is shown first: to ask for a file takes an old phone as long as to draw a line, and to read a script longer.
whenCalm(() => {
  for (const href of new Set([...scripts, ...asked.flatMap(({ kind }) => kinds[kind] ?? [])]))
    add('modulepreload', href);
  if (sheet !== undefined) add('preload', sheet);
});
Object.assign(globalThis, { __luck: luck });
showFirstQuestion(paper, paper.questions[0] ?? '');
