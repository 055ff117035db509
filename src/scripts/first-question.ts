import { questionRandom, type Paper } from '#core/quiz/paper.ts';
import { shuffle, type Random } from '#core/random.ts';
import { learnt, setLearnt } from '#platform/learning.ts';
import { isOpen } from '#platform/open-quizzes.ts';
import { isShared } from '#platform/person.ts';
import { afterFrame } from './after-frame.ts';
import { build, type PlainNode } from './plain-tree.ts';

/**
 * Shows the first question of the paper the page has drawn as soon as Start is tapped, while the island's scripts are
 * still on their way; what is done on it is kept, and the island takes it over (`islands/quiz/use-first-question.ts`).
 * Only where the device gives no reason to begin otherwise.
 */
export function showFirstQuestion(paper: Pick<Paper, 'quiz' | 'seed'>, place: string): void {
  const show = () => {
    // The island is awake, or the question is there.
    if ((globalThis as { __early?: unknown }).__early === undefined) return;
    if (document.querySelector('.first-question') !== null || !isPlain(paper.quiz)) return;
    const first = firstAt(place);
    const template = document.querySelector<HTMLTemplateElement>('template[data-screen]');
    // It holds one element.
    const picture =
      template && (document.importNode(template.content, true).firstElementChild as HTMLElement);
    if (!picture || !first) return;
    const { id } = first;
    const question = build(first.tree) as Element;
    mix(question, (seed) => questionRandom({ ...paper, seed }, id), paper.seed);
    picture.querySelector('.question')?.replaceWith(question);
    picture.dataset.question = id;
    keepTaps(picture);
    document.querySelector('astro-island')?.after(picture);
    document.documentElement.classList.add('first-asked');
    // Once it is painted: to focus it before would lay the page out twice.
    afterFrame(() => {
      if (!picture.contains(document.activeElement)) picture.querySelector('h2')?.focus();
    });
  };
  // What is chosen before the island is awake counts, for this picture and for the island.
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.id === 'learnt') setLearnt(target.value);
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('[data-early=start]') === null) return;
    show();
  });
}

/** The question at a place of the bank, where it can be shown early. */
function firstAt(place: string): { readonly id: string; readonly tree: PlainNode } | undefined {
  const text = document.getElementById('first-questions')?.textContent ?? '{}';
  // Our own page wrote it: `pages/[lang]/quizzes/[id].astro`.
  return (JSON.parse(text) as Record<string, ReturnType<typeof firstAt>>)[place];
}

/** Whether the attempt is nobody else's, in the page's own language, and none is open. */
function isPlain(quiz: string): boolean {
  const tongue = learnt() ?? document.documentElement.dataset.tag;
  return !isShared() && tongue === document.documentElement.dataset.tag && !isOpen(quiz);
}

/** Puts what the server drew by no seed into the order of the paper's. */
function mix(picture: Element, randomOf: (seed: string) => Random, seed: string): void {
  const lists = ['0', '1'].map((list) => [
    ...picture.querySelectorAll<HTMLElement>(`[data-mixed="${list}"]`),
  ]);
  const [drawn, wanted] = [ordersOf(lists, randomOf('')), ordersOf(lists, randomOf(seed))];
  lists.forEach((items, list) => {
    const slots = items.map((item) => {
      const slot = document.createComment('');
      item.replaceWith(slot);
      return slot;
    });
    slots.forEach((slot, at) => {
      const item = items[drawn[list]?.indexOf(wanted[list]?.[at] ?? 0) ?? 0];
      if (item !== undefined) slot.replaceWith(item);
    });
  });
}

/** As the kinds draw their lists, one after the other; see `questions/unsolved.ts`. */
function ordersOf(
  lists: readonly (readonly HTMLElement[])[],
  random: Random,
): readonly (readonly number[])[] {
  let before: readonly number[] = [];
  return lists.map((items) => {
    const solved = Number(items[0]?.dataset.unsolved ?? 0);
    const drawn = shuffle([...items.keys()], random);
    const order = drawn.filter((place) => place < solved).join();
    const right = before.length > 0 ? before : [...Array(solved).keys()];
    before = solved > 0 && order === right.join() ? [...drawn].reverse() : drawn;
    return before;
  });
}

/** Shows what was tapped, and keeps the order of the taps on buttons; fields and boxes keep theirs by themselves. */
function keepTaps(picture: HTMLElement): void {
  picture.addEventListener('change', () => {
    for (const input of picture.querySelectorAll('input')) {
      input.closest('.option')?.classList.toggle('is-chosen', input.checked);
    }
  });
  picture.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null || button.classList.contains('is-tapped')) return;
    button.classList.add('is-tapped');
    const at = [...picture.querySelectorAll('button')].indexOf(button);
    picture.dataset.taps = `${picture.dataset.taps ?? ''} ${at}`;
  });
  // A word that is being composed must not lose its field.
  picture.addEventListener('compositionstart', () => (picture.dataset.composing = ''));
  picture.addEventListener('compositionend', () => delete picture.dataset.composing);
}
