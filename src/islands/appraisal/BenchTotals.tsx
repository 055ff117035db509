import type { Appraisal } from '#core/appraisal/merge.ts';
import { Say } from '../parts/Say.tsx';
import { totals } from './bench.ts';

/** The figures a clerk looks for first. */
export function BenchTotals({ appraisal }: { readonly appraisal: Appraisal }) {
  const { people, passedAll, remarks, unreadable } = totals(appraisal);
  return (
    <ul className="facts">
      <li>
        <Say text="people" with={{ count: people }} />
      </li>
      <li>
        <Say text="passedAll" with={{ count: passedAll }} />
      </li>
      <li>
        <Say text="remarkCount" with={{ count: remarks }} />
      </li>
      <li>
        <Say text="unreadableCount" with={{ count: unreadable }} />
      </li>
    </ul>
  );
}
