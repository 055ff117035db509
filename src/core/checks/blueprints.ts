import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';

/** A quiz draws from a bank that exists and has enough questions. */
export function checkBlueprints(library: Library): readonly Issue[] {
  return library.blueprints.flatMap((blueprint): readonly Issue[] => {
    const { id: quiz, count } = blueprint;
    const bank = library.banks.find(({ id }) => id === blueprint.bank);
    if (bank === undefined) {
      const place = locate(library.places, blueprint, 'bank');
      return [{ code: 'E_BANK_UNKNOWN', ...place, values: { quiz, bank: blueprint.bank } }];
    }
    const available = bank.questions.length;
    if (available >= count) return [];
    return [
      {
        code: 'E_BLUEPRINT_TOO_FEW',
        ...locate(library.places, blueprint, 'count'),
        values: { quiz, count, available },
      },
    ];
  });
}
