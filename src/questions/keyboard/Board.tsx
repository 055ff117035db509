import { useContext, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/spoken.ts';
import { VoicesContext } from '../SpokenText.tsx';
import type { Typing } from '../typing/Field.tsx';
import { insert, remove } from './edit.ts';
import { LAYOUTS, type Key } from './layouts.ts';
import { moveFocus } from './walk.ts';

export interface BoardProps {
  readonly language: LanguageTag;
  field(): Typing | null;
}

const SECOND: Readonly<Record<LanguageTag, string>> = { ug: 'keyboardShift', bo: 'keyboardSubjoined' };

/** The keys of a language. One of them is in the order of tabs; arrow keys lead from key to key. */
export function Board({ language, field }: BoardProps) {
  const { t } = useTranslation();
  const voice = useContext(VoicesContext).languages[language];
  const board = useRef<HTMLDivElement>(null);
  const [second, setSecond] = useState(false);
  const [stop, setStop] = useState(0);
  const layout = LAYOUTS[language];
  if (layout === undefined) return null;
  const rows = placed(second ? layout.second : layout.first);
  const letters = rows.flat().length;
  const target = () =>
    field() ?? board.current?.closest('.question')?.querySelector<Typing>('.typing') ?? null;
  const write = (sign: string) => {
    insert(target(), sign);
    // One letter of the second level at a time, as on a phone.
    setSecond(false);
  };
  const tab = (at: number) => ({ tabIndex: at === stop ? 0 : -1, onFocus: () => setStop(at) });
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- its keys are; these are for all of them.
    <div
      ref={board}
      className="board"
      role="group"
      aria-label={t('keyboardName')}
      // Keys have their places on a keyboard, also where the letters run from right to left.
      dir="ltr"
      onKeyDown={walk}
      // A tap on a key leaves the caret where it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map((row) => (
        <div className="board-row" key={row[0]?.at} lang={voice?.bcp47 ?? language}>
          {row.map(({ at, key }) => (
            <LetterKey key={at} of={key} {...tab(at)} onWrite={write} />
          ))}
        </div>
      ))}
      <div className="board-row is-wide">
        <button type="button" aria-pressed={second} {...tab(letters)} onClick={() => setSecond(!second)}>
          {t(SECOND[language] ?? 'keyboardShift')}
        </button>
        <button type="button" {...tab(letters + 1)} onClick={() => write(' ')}>
          {t('keyboardSpace')}
        </button>
        <button type="button" {...tab(letters + 2)} onClick={() => remove(target())}>
          {t('keyboardDelete')}
        </button>
      </div>
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (moveFocus(event.currentTarget, event.key)) event.preventDefault();
}

interface PlacedKey {
  readonly at: number;
  readonly key: Key;
}

// Each key with its number among all.
function placed(rows: readonly (readonly Key[])[]): readonly (readonly PlacedKey[])[] {
  let at = 0;
  return rows.map((row) => row.map((key) => ({ at: at++, key })));
}

interface LetterKeyProps {
  readonly of: Key;
  readonly tabIndex: number;
  onFocus(): void;
  onWrite(sign: string): void;
}

function LetterKey({ of: { sign, name, under }, tabIndex, onFocus, onWrite }: LetterKeyProps) {
  // Alone a mark has no place of its own: a vowel is shown on the letter it is learnt with.
  const shown = under ?? (/^\p{M}/u.test(sign) ? `ཨ${sign}` : sign);
  return (
    <button
      type="button"
      className={under === undefined ? undefined : 'is-under'}
      aria-label={name === sign ? sign : `${shown} ${name}`}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={() => onWrite(sign)}
    >
      {shown}
    </button>
  );
}
