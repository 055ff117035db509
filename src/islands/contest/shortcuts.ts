import type { MoveName } from '#core/contest/moves.ts';
import type { KeyPress } from '#platform/contest-channel.ts';

/** What a key does besides the moves of the match. */
export type Command =
  'next' | 'pause' | 'undo' | 'redo' | 'standings' | 'question' | 'blank' | 'sound' | 'projector' | 'help';

/** Keys by where they lie, whatever letters the keyboard writes. A presenter's two buttons are the first two. */
export const COMMAND_KEYS: Readonly<Record<Command, readonly string[]>> = {
  next: ['PageDown', 'ArrowRight'],
  pause: ['KeyP'],
  undo: ['KeyZ', 'PageUp'],
  redo: ['KeyY'],
  standings: ['KeyB'],
  question: ['KeyQ'],
  blank: ['KeyL'],
  sound: ['KeyM'],
  projector: ['KeyF'],
  help: ['Slash', 'F1'],
};

/** The same for what may be done to the question on the floor. */
export const MOVE_KEYS: Readonly<Partial<Record<MoveName, string>>> = {
  open: 'KeyO',
  start: 'KeyT',
  stop: 'KeyT',
  right: 'KeyR',
  wrong: 'KeyW',
  none: 'KeyN',
  void: 'KeyX',
  reveal: 'KeyV',
};

/**
 * What a key means to the desk; `null` where it means nothing.
 * @example commandOf({ code: 'KeyP', … }) → 'pause'
 */
export function commandOf({ code }: KeyPress): Command | null {
  const found = Object.entries(COMMAND_KEYS).find(([, codes]) => codes.includes(code));
  // The keys of the table above.
  return found === undefined ? null : (found[0] as Command);
}

/** The moves a key may stand for. */
export function movesOfKey({ code }: KeyPress): readonly string[] {
  return Object.entries(MOVE_KEYS).flatMap(([name, key]) => (key === code ? [name] : []));
}

/**
 * A key as it is written on it.
 * @example keyName('Digit1') → '1'
 */
export function keyName(code: string): string {
  const pad = /^Pad(\d+)-(\d+)$/.exec(code);
  if (pad !== null) return `🎮${Number(pad[1]) + 1}·${Number(pad[2]) + 1}`;
  const arrows: Readonly<Record<string, string>> = {
    ArrowRight: '→',
    ArrowLeft: '←',
    PageDown: 'PgDn',
    PageUp: 'PgUp',
    Slash: '?',
    Minus: '-',
    Equal: '=',
  };
  return arrows[code] ?? code.replace(/^(?:Key|Digit)/, '').replace(/^Numpad/, 'Num ');
}

/** Buzzers of a keyboard as it comes: the row of figures, one key a team. */
export const USUAL_KEYS = [
  ...['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6'],
  ...['Digit7', 'Digit8', 'Digit9', 'Digit0', 'Minus', 'Equal'],
] as const;
