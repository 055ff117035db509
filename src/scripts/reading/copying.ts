import { make } from './make.ts';

/** A place that says what became of a copy, and a way to copy a text. */
export interface Copying {
  readonly places: readonly HTMLElement[];
  readonly say: (text: string) => void;
  readonly copy: (text: string) => Promise<void>;
}

/**
 * Copies texts to the clipboard. Where there is none (a plain http address) or the reader forbids it, the text appears,
 * selected, to be copied by hand.
 */
export function makeCopying(words: (key: string) => string): Copying {
  const status = make('p', 'soft');
  status.setAttribute('role', 'status');
  const byHand = make('textarea', 'field by-hand');
  byHand.readOnly = true;
  byHand.hidden = true;
  byHand.setAttribute('aria-label', words('copyText'));
  return {
    places: [status, byHand],
    say: (text) => (status.textContent = text),
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        status.textContent = words('copied');
        byHand.hidden = true;
      } catch {
        status.textContent = words('copyByHand');
        byHand.hidden = false;
        byHand.value = text;
        byHand.select();
      }
    },
  };
}
