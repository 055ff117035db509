const given = new Map<string, unknown>();

/** On the server: what the island named `id` gets of its page; the page also carries it, as `components/PageData.astro`. */
export function give(id: string, data: object): void {
  given.set(id, data);
}

/**
 * What the page gives the island named `id`. Much of it as attributes of the island would stand before the first
 * picture, and longer, in the page; as data behind the island it is read when the island wakes.
 */
export function givenAs(id: string): unknown {
  return given.get(id) ?? JSON.parse(document.getElementById(id)?.textContent ?? 'null');
}
