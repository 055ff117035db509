import { Say } from '../../parts/Say.tsx';

/** Draws the next lines of a long table; nothing while all of them are there. */
export function MoreButton({ left, onMore }: { readonly left: number; onMore(): void }) {
  if (left <= 0) return null;
  return (
    <div className="actions no-print">
      <button type="button" className="button quiet" onClick={onMore}>
        <Say text="showMore" with={{ count: left }} />
      </button>
    </div>
  );
}
