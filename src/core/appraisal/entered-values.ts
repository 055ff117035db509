import { contestPoints } from './contest-points.ts';
import type { Decisions } from './decisions.ts';
import type { Situation } from './evaluate.ts';
import type { Gathered } from './gather-people.ts';
import type { Component, EnteredComponent } from './scheme.ts';

/** What was entered for somebody, and whether it can be used. */
export interface Entered {
  /** `null`: nothing, or nothing that can be used. */
  readonly value: number | null;
  /** What stands there where it is no number from 0 to full marks. */
  readonly wrong: string | null;
  /** What an organiser has signed for; it counts where the clerk has entered nothing on the page. */
  readonly signed: number | null;
}

const NOTHING: Entered = { value: null, wrong: null, signed: null };

/**
 * The value of a `contest` or `manual` component: what the clerk entered on the page, else what an organiser has signed
 * for, else what stands in the roster.
 * @example enteredValue(person, component, situation) → { value: 8.5, wrong: null, signed: 8.5 }
 */
export function enteredValue(person: Gathered, component: Component, situation: Situation): Entered {
  if (!('outOf' in component)) return NOTHING;
  const signed = component.kind === 'contest' ? contestPoints(person, component, situation) : null;
  const written = byHand(person, component, situation.decisions);
  const { value, wrong, typed } = written;
  if (signed === null || (typed && wrong === null)) return { value, wrong, signed };
  return { value: signed, wrong, signed };
}

interface Written extends Omit<Entered, 'signed'> {
  /** On the page, and not in the roster. */
  readonly typed: boolean;
}

function byHand(
  { keys, roster }: Pick<Gathered, 'keys' | 'roster'>,
  component: EnteredComponent,
  { entered }: Pick<Decisions, 'entered'>,
): Written {
  const values = Object.hasOwn(entered, component.id) ? (entered[component.id] ?? {}) : {};
  const key = keys.find((name) => Object.hasOwn(values, name));
  const typed = key === undefined ? undefined : values[key];
  if (typed !== undefined) return { ...inRange(typed, String(typed), component.outOf), typed: true };
  const text = roster?.entered[component.id];
  if (text === undefined) return { value: null, wrong: null, typed: false };
  const plain = text.normalize('NFKC').replace(/[%\s]+$/, '');
  return {
    ...inRange(/^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN, text, component.outOf),
    typed: false,
  };
}

function inRange(value: number, text: string, outOf: number): Omit<Entered, 'signed'> {
  return value >= 0 && value <= outOf ? { value, wrong: null } : { value: null, wrong: text };
}
