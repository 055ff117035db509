/*
 * Several people may use one browser. What belongs to one of them carries its owner's id in its name: the database, the
 * values beside it, the backups, the locks. The first one's names carry none: a device of one person knows of no others.
 */

/** Who was chosen last, on the whole device; in sessionStorage, who was chosen in this tab. */
export const CHOSEN = 'sanyu-who';
/** The people of the device; absent where there is only one. See people.ts. */
export const LIST = 'sanyu-people';

/**
 * Whose page this is, decided once when it opens: whoever is chosen in another tab meanwhile, what is answered here is
 * written to the one who began it. `''` is the first person.
 */
export const PERSON = chosen();

/**
 * The name of something that belongs to a person.
 * @example personal('sanyu-read', '3f2a') → 'sanyu-read~3f2a'
 */
export function personal(name: string, person = PERSON): string {
  return person === '' ? name : `${name}~${person}`;
}

/** Whether several people use this browser. */
export function isShared(): boolean {
  return peopleText() !== null;
}

function chosen(): string {
  try {
    const own = sessionStorage.getItem(CHOSEN);
    // A tab may have been left open by somebody who was removed since.
    if (own !== null && peopleText()?.includes(`"id":"${own}"`)) return own;
    return localStorage.getItem(CHOSEN) ?? '';
  } catch {
    return '';
  }
}

function peopleText(): string | null {
  try {
    return localStorage.getItem(LIST);
  } catch {
    return null;
  }
}
