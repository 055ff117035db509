import type { Learning } from '#core/convention/learning.ts';
import { make } from '../reading/make.ts';
import type { PageVoice } from '../reading/voices.ts';
import type { PageCouplet } from './page-couplets.ts';

/** What the ways of learning share: the texts, the words of the interface, and the reader's choice. */
export interface Lesson {
  readonly couplets: readonly PageCouplet[];
  /** The languages the couplets are in. */
  readonly voices: readonly PageVoice[];
  readonly say: (key: string) => string;
  readonly learning: () => Learning;
  /** Changes the choice and keeps it. */
  readonly change: (change: Partial<Learning>) => void;
}

type Side = 'front' | 'back' | 'recall' | 'cue';

/**
 * A field to choose a language for each side; after a change every field shows the whole choice, and
 * `show` is called.
 */
export function makeLanguageChoices(
  { voices, say, learning, change }: Lesson,
  sides: readonly Side[],
  show: () => void,
): HTMLElement {
  const fields = sides.map((side) => {
    const none = side === 'cue' ? [make('option', '', say('noCue'))] : [];
    const options = voices.map(({ tag, name, lang, dir }) =>
      Object.assign(make('option', '', name), { value: tag, lang, dir }),
    );
    for (const option of none) option.value = '';
    const field = make('select', 'field', ...none, ...options);
    field.addEventListener('change', () => {
      change({ [side]: field.value });
      settle();
      show();
    });
    return field;
  });
  const settle = () => {
    for (const [at, side] of sides.entries()) {
      const field = fields[at];
      if (field) field.value = learning()[side];
    }
  };
  settle();
  const labels = sides.map((side, at) => make('label', '', say(side), fields[at] ?? ''));
  return make('div', 'learn-choices no-print', ...labels);
}
