import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import { isCalendarDay } from '#core/education-month/day.ts';
import type { Issue } from '#core/issue.ts';
import { isOnCurve } from '#core/sitting/curve.ts';
import { organiserId, type Organiser } from '#core/sitting/organiser.ts';

/** The organisers' keys: real days in order, keys that are points of the curve, no key twice. */
export function checkOrganisers(library: Library): readonly Issue[] {
  const { organisers } = library;
  return organisers.flatMap((organiser, index) => {
    const earlier = organisers.slice(0, index);
    const say = (field: string, found: string, expected: string): Issue => ({
      code: 'E_FIELD',
      ...locate(library.places, organiser, field),
      values: { field, found, expected },
    });
    const { key, from, to, revoked } = organiser;
    return [
      ...(isOnCurve(key) ? [] : [say('key', key.x, 'P-256')]),
      ...(earlier.some((one) => organiserId(one) === organiserId(organiser))
        ? [say('key', key.x, '1 ×')]
        : []),
      ...days(organiser).flatMap(([field, day]) =>
        isCalendarDay(day) ? [] : [say(field, day, '2026-11-22')],
      ),
      ...(from <= to ? [] : [say('to', to, `≥ ${from}`)]),
      ...(revoked === undefined || revoked >= from ? [] : [say('revoked', revoked, `≥ ${from}`)]),
    ];
  });
}

function days({ from, to, revoked }: Organiser): readonly (readonly [field: string, day: string])[] {
  return [['from', from], ['to', to], ...(revoked === undefined ? [] : [['revoked', revoked] as const])];
}
