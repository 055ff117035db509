import { loadStyle } from './load-style.ts';

/** Brings the style of the aids, which no page carries before an aid is asked for. */
export function aidStyle(): Promise<void> {
  return loadStyle(document.querySelector<HTMLElement>('[data-aids]')?.dataset.aids ?? '');
}
