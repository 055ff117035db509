import { createElement, useEffect, useId, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/spoken.ts';
import type { Typing } from '../typing/Field.tsx';
import type { BoardProps } from './Board.tsx';

// The scripts that devices here often have no keyboard for.
const OFFERED: ReadonlySet<LanguageTag> = new Set(['ug', 'bo']);

// Who opened it once has no keyboard in the next question either.
const last = { open: false };

/** Whether the keyboard of the page is open. */
export interface ScreenKeyboardState {
  readonly open: boolean;
  onOpen(open: boolean): void;
}

/** The state of the keyboard of one question; it begins as it was left in the one before. */
export function useScreenKeyboard(language: LanguageTag): ScreenKeyboardState {
  const [open, setOpen] = useState(last.open && OFFERED.has(language));
  return {
    open,
    onOpen: (now) => {
      last.open = now;
      setOpen(now);
    },
  };
}

interface Props extends ScreenKeyboardState {
  readonly language: LanguageTag;
  /** The field that is written into. */
  field(): Typing | null;
}

/** A button that shows a keyboard, which is fetched only then. */
export function ScreenKeyboard({ open, onOpen, language, field }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const Board = useBoard(open);
  if (!OFFERED.has(language)) return null;
  return (
    <div className="screen-keyboard">
      <button
        type="button"
        className="button quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onOpen(!open)}
      >
        {t(open ? 'keyboardHide' : 'keyboardShow')}
      </button>
      {open && <div id={id}>{Board !== null && createElement(Board, { language, field })}</div>}
    </div>
  );
}

function useBoard(open: boolean): ComponentType<BoardProps> | null {
  const [Board, setBoard] = useState<ComponentType<BoardProps> | null>(null);
  const wanted = open && Board === null;
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const arrive = async () => {
      const module = await import('./Board.tsx');
      if (!gone) setBoard(() => module.Board);
    };
    // Without it the device's own keyboard still writes; opening again tries again.
    arrive().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [wanted]);
  return Board;
}
