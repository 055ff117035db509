import type { ArrivalClass } from '#core/appraisal/intake.ts';

/** A shape for each class, so that none is told by its colour alone. */
const SHAPES: Readonly<Record<ArrivalClass, string>> = {
  counted: 'M5 12.5l4.5 4.5L19 7',
  remarked: 'M12 5v9M12 18.5v.5',
  uncounted: 'M6 6l12 12M18 6L6 18',
  foreign: 'M5 12h14',
};

/** The class of a file as a small sign; its name stands beside it. */
export function ClassMark({ kind }: { readonly kind: ArrivalClass }) {
  return (
    <svg className={`class-mark is-${kind}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
