import { shuffle, type Random } from '#core/random.ts';

interface Item {
  readonly id: string;
}

/**
 * Items in an order drawn from `random` that is never the solved one: a question must not begin answered. `solved` are
 * the ids whose order counts; two at least.
 * @example shuffleUnsolved(question.items, ['a', 'b', 'c'], random)
 */
export function shuffleUnsolved<One extends Item>(
  items: readonly One[],
  solved: readonly string[],
  random: Random,
): readonly One[] {
  const drawn = shuffle(items, random);
  const order = drawn.flatMap(({ id }) => (solved.includes(id) ? [id] : []));
  return order.join() === solved.join() ? [...drawn].reverse() : drawn;
}
