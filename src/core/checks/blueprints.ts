import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { fitsPart, type Drawable } from '#core/quiz/paper.ts';
import type { MixPart } from '#core/quiz/rules.ts';

/** A quiz draws from banks that exist, has enough questions, and can keep its mix whatever the seed. */
export function checkBlueprints(library: Library): readonly Issue[] {
  return library.blueprints.flatMap((blueprint): readonly Issue[] => {
    const { id: quiz, count, banks } = blueprint;
    const unknown = [...banks.entries()].filter(([, id]) => library.banks.every((bank) => bank.id !== id));
    if (unknown.length > 0) {
      return unknown.map(([index, bank]) => ({
        code: 'E_BANK_UNKNOWN',
        ...locate(library.places, blueprint, `banks.${index}`),
        values: { quiz, bank },
      }));
    }
    const questions = banks.flatMap((id) => library.banks.find((bank) => bank.id === id)?.questions ?? []);
    const short = (path: string, wanted: number, available: number): Issue => ({
      code: 'E_BLUEPRINT_TOO_FEW',
      ...locate(library.places, blueprint, path),
      values: { quiz, count: wanted, available },
    });
    if (questions.length < count) return [short('count', count, questions.length)];
    return shortParts(blueprint.mix ?? [], questions).map(({ index, wanted, available }) =>
      short(`mix.${index}`, wanted, available),
    );
  });
}

/** The parts of a mix for which too few questions may be left, when those before it happened to take what fits both. */
function shortParts(mix: readonly MixPart[], questions: readonly Drawable[]) {
  return mix.flatMap((part, index) => {
    const fitting = questions.filter((question) => fitsPart(question, part));
    const taken = mix.slice(0, index).reduce((sum, earlier) => {
      const both = fitting.filter((question) => fitsPart(question, earlier)).length;
      return sum + Math.min(both, earlier.count);
    }, 0);
    const available = fitting.length - taken;
    return available >= part.count ? [] : [{ index, wanted: part.count, available }];
  });
}
