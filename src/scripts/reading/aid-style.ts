let loaded: Promise<void> | undefined;

/** Brings the style of the aids, which no page carries before an aid is asked for. */
export function aidStyle(): Promise<void> {
  loaded ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = document.querySelector<HTMLElement>('[data-aids]')?.dataset.aids ?? '';
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      loaded = undefined;
      reject(new Error('style'));
    };
    document.head.append(link);
  });
  return loaded;
}
