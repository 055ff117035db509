import { personal } from '#platform/person.ts';

const KEY = personal('sanyu-place');

/** Where the reader is: a document and a passage of it. */
export interface Place {
  readonly document: string;
  readonly passage: string;
}

/** The place last kept on this device, if there is one. */
export function keptPlace(): Place | null {
  try {
    const [document, passage] = (localStorage.getItem(KEY) ?? '').split('#');
    return document && passage ? { document, passage } : null;
  } catch {
    return null;
  }
}

/** Keeps the place. A browser that keeps nothing forgets it; reading goes on. */
export function keepPlace(place: Place): void {
  try {
    localStorage.setItem(KEY, `${place.document}#${place.passage}`);
  } catch {
    // Private windows of old browsers refuse to keep anything.
  }
}
