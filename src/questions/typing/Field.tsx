import {
  useContext,
  type ChangeEvent,
  type CompositionEvent,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import type { LanguageTag } from '#core/language/spoken.ts';
import { VoicesContext } from '../SpokenText.tsx';

/** Where a typed answer stands, a line or several. */
export type Typing = HTMLInputElement | HTMLTextAreaElement;

interface Props {
  readonly language: LanguageTag;
  readonly text: string;
  readonly name: string;
  readonly describedBy?: string;
  readonly lines: 'one' | 'several';
  /** The keyboard of the page is open: the device's own stays away. */
  readonly bare: boolean;
  onText(text: string, composing: boolean): void;
  onFocus(field: Typing): void;
  onEnter?(field: Typing): void;
}

// No answer is longer, and a record holds no more.
const LONGEST = 200;

/** A field for one language: no capitals, no corrections, no guesses of the device. */
export function Field(props: Props) {
  const { language, text, name, describedBy, lines, bare, onText, onFocus, onEnter } = props;
  const voice = useContext(VoicesContext).languages[language];
  const shared = {
    className: 'field typing',
    lang: voice?.bcp47 ?? language,
    dir: voice?.dir ?? 'ltr',
    value: text,
    maxLength: LONGEST,
    'aria-label': name,
    'aria-describedby': describedBy,
    autoCapitalize: 'off',
    autoComplete: 'off',
    autoCorrect: 'off',
    spellCheck: false,
    enterKeyHint: 'next' as const,
    inputMode: bare ? ('none' as const) : undefined,
    onChange: (event: ChangeEvent<Typing>) => onText(event.target.value, isComposing(event.nativeEvent)),
    // The last change of a composition comes before its end in some browsers.
    onCompositionEnd: (event: CompositionEvent<Typing>) => onText(event.currentTarget.value, false),
    onFocus: (event: FocusEvent<Typing>) => onFocus(event.currentTarget),
    onKeyDown: (event: KeyboardEvent<Typing>) => {
      if (event.key !== 'Enter') return;
      // Enter chooses a word of the input method here.
      if (isComposing(event.nativeEvent)) return;
      event.preventDefault();
      onEnter?.(event.currentTarget);
    },
  };
  return lines === 'one' ? <input type="text" {...shared} /> : <textarea rows={2} {...shared} />;
}

function isComposing(event: Event): boolean {
  if (!('isComposing' in event)) return false;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari ends the composition first and says only this.
  return event.isComposing === true || (event instanceof globalThis.KeyboardEvent && event.keyCode === 229);
}
