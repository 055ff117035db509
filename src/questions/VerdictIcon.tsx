/** A tick or a cross, beside the words that say the same: never colour or sign alone. */
export function VerdictIcon({ right }: { readonly right: boolean }) {
  return (
    <svg className="verdict-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={right ? 'M2.5 8.5l3.5 4 7.5-9' : 'M3.5 3.5l9 9m0-9l-9 9'} />
    </svg>
  );
}
