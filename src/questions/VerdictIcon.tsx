const SIGNS = {
  right: 'M2.5 8.5l3.5 4 7.5-9',
  partly: 'M2.5 9.5c1.5-4 3.5-4 5.5-1.5s4 2.5 5.5-1.5',
  wrong: 'M3.5 3.5l9 9m0-9l-9 9',
};

/** A tick, a cross or a wave for what is partly right, beside words that say the same: never colour or sign alone. */
export function VerdictIcon({ right }: { readonly right: boolean | 'partly' }) {
  return (
    <svg className="verdict-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SIGNS[right === 'partly' ? right : right ? 'right' : 'wrong']} />
    </svg>
  );
}
