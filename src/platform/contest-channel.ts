import type { MatchEvent, SetUp } from '#core/contest/act.ts';

/** How the projector shows a match, whatever happens in it. */
export interface StageSettings {
  readonly languages: readonly string[];
}

/** A key going down in one of the windows. */
export interface KeyPress {
  /** `KeyboardEvent.code`: the key and not the letter, whatever the keyboard's language. */
  readonly code: string;
  readonly shift: boolean;
  readonly command: boolean;
  /** The moment in hundredths of a millisecond, comparable between windows. */
  readonly at: number;
}

/** What the two windows tell each other. */
export type StageMessage<Material> =
  /** The projector asks for everything: it has just been opened, or missed a line. */
  | { readonly kind: 'hello' }
  /** The projector is there and has so many lines of the log. */
  | { readonly kind: 'here'; readonly id: string | null; readonly lines: number }
  | { readonly kind: 'gone' }
  /** A key was pressed in the projector's window: it may be a team's. */
  | { readonly kind: 'key'; readonly press: KeyPress }
  /** The console tells everything. `setUp` is `null` when no match is on. */
  | {
      readonly kind: 'match';
      readonly setUp: SetUp | null;
      readonly material: Material | null;
      readonly events: readonly MatchEvent[];
      readonly settings: StageSettings;
    }
  | { readonly kind: 'event'; readonly id: string; readonly event: MatchEvent }
  | { readonly kind: 'settings'; readonly settings: StageSettings };

/** One window's end. */
export interface StageLink<Material> {
  send(message: StageMessage<Material>): void;
  close(): void;
}

/**
 * Joins console and projector of one browser. What a window sends reaches all others, never itself.
 * @example const link = joinStage<Material>((message) => …); link.send({ kind: 'hello' });
 */
export function joinStage<Material>(
  onMessage: (message: StageMessage<Material>) => void,
): StageLink<Material> {
  const channel = new BroadcastChannel('sanyu-contest');
  channel.onmessage = ({ data }: MessageEvent<StageMessage<Material>>) => onMessage(data);
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/**
 * A moment on the clock of `event.timeStamp` as one that windows can compare.
 * @example pressMoment(event.timeStamp)
 */
export function pressMoment(timeStamp: number): number {
  return Math.round((performance.timeOrigin + timeStamp) * 100);
}

/** A key press as the windows tell each other of it. */
export function keyPress({ code, shiftKey, ctrlKey, metaKey, timeStamp }: KeyboardEvent): KeyPress {
  return { code, shift: shiftKey, command: ctrlKey || metaKey, at: pressMoment(timeStamp) };
}
