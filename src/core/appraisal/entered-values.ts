import type { Decisions } from './decisions.ts';
import type { Gathered } from './gather-people.ts';
import type { Component } from './scheme.ts';

/** What was entered for somebody, and whether it can be used. */
export interface Entered {
  /** `null`: nothing, or nothing that can be used. */
  readonly value: number | null;
  /** What stands there where it is no number from 0 to full marks. */
  readonly wrong: string | null;
}

const NOTHING: Entered = { value: null, wrong: null };

/**
 * The value of a `contest` or `manual` component: what the clerk entered on the page, else what stands in the roster.
 * @example enteredValue(person, component, decisions) → { value: 8.5, wrong: null }
 */
export function enteredValue(
  { number, id, roster }: Pick<Gathered, 'number' | 'id' | 'roster'>,
  component: Component,
  { entered }: Pick<Decisions, 'entered'>,
): Entered {
  if (!('outOf' in component)) return NOTHING;
  const values = Object.hasOwn(entered, component.id) ? (entered[component.id] ?? {}) : {};
  const key = [number, id].find((name) => Object.hasOwn(values, name));
  const typed = key === undefined ? undefined : values[key];
  if (typed !== undefined) return inRange(typed, String(typed), component.outOf);
  const text = roster?.entered[component.id];
  if (text === undefined) return NOTHING;
  const plain = text.normalize('NFKC').replace(/[%\s]+$/, '');
  return inRange(/^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN, text, component.outOf);
}

function inRange(value: number, text: string, outOf: number): Entered {
  return value >= 0 && value <= outOf ? { value, wrong: null } : { value: null, wrong: text };
}
