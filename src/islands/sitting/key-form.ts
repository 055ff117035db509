import { isCalendarDay } from '#core/education-month/day.ts';
import { PASSPHRASE_LENGTH } from '#core/sitting/key-file.ts';
import type { Organiser } from '#core/sitting/organiser.ts';

/** What is typed for a new key, in the order in which it is asked. */
export const KEY_FIELDS = ['name', 'unit', 'id', 'from', 'to', 'passphrase', 'again'] as const;
export type KeyField = (typeof KEY_FIELDS)[number];
export type KeyForm = Readonly<Record<KeyField, string>>;

/** Two years from today: whoever still holds it then makes a new one. */
export function emptyKeyForm(now: string): KeyForm {
  const [year, rest] = [now.slice(0, 4), now.slice(4, 10)];
  // The 29th of February is there every fourth year only.
  const end = `${Number(year) + 2}${rest === '-02-29' ? '-02-28' : rest}`;
  return { name: '', unit: '', id: '', from: now.slice(0, 10), to: end, passphrase: '', again: '' };
}

/**
 * What is wrong, by field, each as the name of its words.
 * @example keyFormProblems(emptyKeyForm(now), []).get('name') → 'fieldEmpty'
 */
export function keyFormProblems(
  form: KeyForm,
  organisers: readonly Pick<Organiser, 'id'>[],
): ReadonlyMap<KeyField, string> {
  const { name, unit, id, from, to, passphrase, again } = form;
  const found: readonly (readonly [KeyField, boolean, string])[] = [
    ['name', name.trim() === '' || name.length > 80, 'fieldEmpty'],
    ['unit', unit.trim() === '' || unit.length > 80, 'fieldEmpty'],
    ['id', !/^[a-z0-9-]+$/.test(id), 'keyIdHint'],
    ['id', organisers.some((one) => one.id === id), 'keyIdTaken'],
    ['from', !isCalendarDay(from), 'dayWrong'],
    ['to', !isCalendarDay(to) || to < from, 'dayWrong'],
    ['passphrase', passphrase.trim().length < PASSPHRASE_LENGTH, 'passphraseShort'],
    ['again', again !== passphrase, 'passphraseDiffers'],
  ];
  return new Map(found.flatMap(([field, wrong, words]) => (wrong ? [[field, words]] : [])));
}
