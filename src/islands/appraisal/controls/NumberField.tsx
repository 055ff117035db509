import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Figures } from '../../parts/Figures.tsx';
import { typedNumber } from './typed-number.ts';

interface Props {
  readonly label: string;
  readonly unit?: string;
  /** `null`: nothing is asked. */
  readonly value: number | null;
  /** The least that is taken, 0 where nothing is said. */
  readonly min?: number;
  readonly max: number;
  /** The label is for those who cannot see what stands beside the field. */
  readonly hideLabel?: boolean;
  /** Whether figures behind the point are taken. */
  readonly fraction?: boolean;
  /** Whether the field may not be left empty. */
  readonly needed?: boolean;
  onValue(value: number | null): void;
}

/**
 * A figure. It is taken when it is written to its end, as a whole or not at all: where it cannot be used, the old one stays
 * and the field says so.
 */
export function NumberField(props: Props) {
  const { label, unit, value, min = 0, max, hideLabel = false, fraction = false, needed = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const commit = () => {
    if (typed === null) return;
    setTyped(null);
    const figure = typedNumber(typed, { min, max, fraction, needed });
    setRefused(figure === undefined);
    if (figure !== undefined && figure !== value) props.onValue(figure);
  };
  useLeaving(commit);
  return (
    <label className="number-field">
      <span className={hideLabel ? 'hidden-label' : undefined}>{label}</span>
      <span className="number-entry">
        <input
          className="field"
          dir="ltr"
          inputMode={fraction ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={typed ?? value ?? ''}
          onChange={({ target }) => {
            setTyped(target.value);
            setRefused(false);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') commit();
          }}
          onBlur={commit}
        />
        {unit}
      </span>
      {refused && <Refused {...{ min, max, fraction }} />}
    </label>
  );
}

interface RefusedProps {
  readonly min: number;
  readonly max: number;
  readonly fraction: boolean;
}

function Refused({ min, max, fraction }: RefusedProps) {
  const { t } = useTranslation();
  return (
    <span className="needed" role="alert">
      <Figures of={t(fraction ? 'figure.fraction' : 'figure.whole', { min, max })} />
    </span>
  );
}

/** A page that is closed or put away takes no leave of its fields. */
function useLeaving(onLeave: () => void): void {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    const left = () => leave.current();
    addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', left);
    return () => {
      removeEventListener('pagehide', left);
      document.removeEventListener('visibilitychange', left);
    };
  }, []);
}
