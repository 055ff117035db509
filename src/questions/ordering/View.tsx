import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spoken } from '#core/language/spoken.ts';
import { Mark } from '../Mark.tsx';
import { SpokenText } from '../SpokenText.tsx';
import type { QuestionView, QuestionViewProps } from '../view.ts';
import { orderingRules, type OrderingShown } from './rules.ts';
import type { Ordering } from './schema.ts';

/** A list whose items are moved one place up or down by buttons: the same for touch, mouse, keyboard, screen reader. */
export const orderingView: QuestionView<Ordering, OrderingShown, readonly string[]> = {
  rules: orderingRules,
  early: true,
  Control,
};

function Control(props: QuestionViewProps<OrderingShown, readonly string[]>) {
  const { shown, right, locked, name, onChoose } = props;
  const { t } = useTranslation();
  const [moved, setMoved] = useState<string | null>(null);
  const order = props.answer ?? shown.items.map(({ id }) => id);
  const move = (id: string, by: -1 | 1) => {
    const from = order.indexOf(id);
    const other = order[from + by];
    if (other === undefined) return;
    setMoved(id);
    onChoose(order.map((one) => (one === id ? other : one === other ? id : one)));
  };
  const place = moved === null ? -1 : order.indexOf(moved);
  return (
    <fieldset className="question ordering" disabled={locked}>
      <legend>
        <SpokenText of={shown.prompt} />
      </legend>
      {!locked && <p className="soft">{t('orderingHow')}</p>}
      <ol>
        {order.map((id, at) => (
          <Item
            key={id}
            labelledBy={`${name}-${id}`}
            text={textOf(shown, id)}
            number={at + 1}
            count={order.length}
            verdict={right === null ? null : verdict(order, right, at)}
            locked={locked}
            onMove={(by) => move(id, by)}
          />
        ))}
      </ol>
      <p className="hidden-label" role="status">
        {place >= 0 && !locked && t('orderingMoved', { number: place + 1, total: order.length })}
      </p>
    </fieldset>
  );
}

interface Verdict {
  /** Whether it rightly follows the one before it; the first follows none. */
  readonly follows: boolean | null;
  /** Its right place, where it does not stand there. */
  readonly belongs: number | null;
}

interface ItemProps {
  readonly labelledBy: string;
  readonly text: Spoken;
  readonly number: number;
  readonly count: number;
  readonly verdict: Verdict | null;
  readonly locked: boolean;
  onMove(by: -1 | 1): void;
}

function Item({ labelledBy, text, number, count, verdict: told, locked, onMove }: ItemProps) {
  const { t } = useTranslation();
  const follows = told?.follows ?? null;
  return (
    <li className={`option ${follows === null ? '' : follows ? 'is-right' : 'is-wrong'}`}>
      <span className="place">{number}</span>
      <span className="option-text" id={labelledBy} data-mixed="0" data-unsolved={count}>
        <SpokenText of={text} />
      </span>
      {follows !== null && <Mark right={follows} text={t(follows ? 'orderingFollows' : 'orderingBreaks')} />}
      {typeof told?.belongs === 'number' && (
        <span className="belongs">{t('orderingBelongs', { number: told.belongs })}</span>
      )}
      {!locked && (
        <span className="moves">
          <MoveButton name={t('orderingUp')} of={labelledBy} by={-1} idle={number === 1} onMove={onMove} />
          <MoveButton
            name={t('orderingDown')}
            of={labelledBy}
            by={1}
            idle={number === count}
            onMove={onMove}
          />
        </span>
      )}
    </li>
  );
}

interface MoveProps {
  readonly name: string;
  readonly of: string;
  readonly by: -1 | 1;
  readonly idle: boolean;
  onMove(by: -1 | 1): void;
}

// Never `disabled`: at the end of the list the button would lose the focus that just moved the item there.
function MoveButton({ name, of, by, idle, onMove }: MoveProps) {
  const id = `${of}-${by < 0 ? 'up' : 'down'}`;
  return (
    <button
      type="button"
      className="button quiet"
      id={id}
      aria-label={name}
      // The name of the button, then the item it moves.
      aria-labelledby={`${id} ${of}`}
      aria-disabled={idle}
      onClick={() => onMove(by)}
    >
      <svg className="verdict-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={by < 0 ? 'M8 13.5v-11M3 7l5-5 5 5' : 'M8 2.5v11M3 9l5 5 5-5'} />
      </svg>
    </button>
  );
}

function verdict(order: readonly string[], right: readonly string[], at: number): Verdict {
  const belongs = right.indexOf(order[at] ?? '');
  const before = order[at - 1];
  return {
    follows: before === undefined ? null : belongs === right.indexOf(before) + 1,
    belongs: belongs === at ? null : belongs + 1,
  };
}

function textOf(shown: OrderingShown, id: string): Spoken {
  const item = shown.items.find((one) => one.id === id);
  if (item === undefined) throw new RangeError(`no item ${id}`);
  return item.text;
}
