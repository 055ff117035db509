import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { browserClock as clock } from '#platform/clock.ts';
import { clockTime } from './clock-time.ts';
import { useTimeLeft } from './use-time-left.ts';

interface Props {
  /** Monotonic reading at which the time is over. */
  readonly ends: number;
  /** Told every so often how much is left: never more than there is, or each opening of the page would give some back. */
  onLeft(ms: number): void;
  onOver(): void;
}

/** Minutes that are read out by a screen reader as they are reached. */
const SAID = [10, 5, 1] as const;
/** A page that is closed has written down what was left this long ago at most. */
const EVERY = 15_000;

/** The time left, to be seen all the time and heard now and then. */
export function Timer({ ends, onLeft, onOver }: Props) {
  const { t } = useTranslation();
  const left = useTimeLeft(ends);
  const over = left === 0;
  const told = useRef({ onLeft, onOver });
  useEffect(() => {
    told.current = { onLeft, onOver };
  });
  useEffect(() => {
    if (over) told.current.onOver();
  }, [over]);
  const slice = Math.floor(left / EVERY);
  useEffect(() => {
    told.current.onLeft(Math.max(0, Math.floor(ends - clock.monotonic())));
  }, [slice, ends]);
  const minutes = SAID.find((minute) => left <= minute * 60_000 && left > minute * 60_000 - 10_000);
  return (
    <>
      {/* The seconds are for the eyes: read out each second they would drown everything else. */}
      <p className={left < 60_000 ? 'timer is-late' : 'timer'} role="timer" aria-live="off">
        <span>{t('timeLeft')}</span> <bdi dir="ltr">{clockTime(left)}</bdi>
      </p>
      <p className="hidden-label" role="status">
        {over ? t('timeOver') : minutes === undefined ? '' : t('minutesLeft', { count: minutes })}
      </p>
    </>
  );
}
