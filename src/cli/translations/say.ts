import type { Messages } from '#core/documents/library.ts';
import { fillIn } from '../issue-text.ts';

/** A sentence of this command with its values filled in. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The sentences under `report` in an area of the interface's words. */
export function sentences(messages: Messages): Say {
  const texts = typeof messages.report === 'object' ? messages.report : {};
  return (key, values = {}) => {
    const text = texts[key];
    return fillIn(typeof text === 'string' ? text : key, values);
  };
}

/** What the command prints, and how it ends. */
export interface Answer {
  readonly text: string;
  readonly code: number;
}
