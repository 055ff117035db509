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
