import type { ReactNode } from 'react';

/** A table that may be wider than a phone: it scrolls by itself, also by keyboard, and the page does not. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // A scrolling region needs a name and a place in the tab order, or keyboard users cannot reach its far side.
    <div className="wide-table" role="region" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
