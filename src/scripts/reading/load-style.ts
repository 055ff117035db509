const loaded = new Map<string, Promise<void>>();

/** Brings a style that no page carries before it is needed; after a failure the next call tries again. */
export function loadStyle(address: string): Promise<void> {
  const known = loaded.get(address);
  if (known) return known;
  const coming = new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      loaded.delete(address);
      reject(new Error('style'));
    };
    document.head.append(link);
  });
  loaded.set(address, coming);
  return coming;
}

/**
 * Waits for the fonts of what was just put into the page: a script whose font arrives later changes the height of its
 * lines. On a slow network the text does not wait for ever.
 */
export async function fontsFor(place: HTMLElement): Promise<void> {
  // Asks for the layout, which asks for the fonts.
  place.getBoundingClientRect();
  const patience = new Promise((resolve) => setTimeout(resolve, 2500));
  await Promise.race([document.fonts.ready, patience]);
}
