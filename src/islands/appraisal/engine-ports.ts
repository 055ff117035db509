import { verifyWith } from '#core/ledger/web-crypto.ts';
import { openBench } from '#platform/bench-database.ts';
import { browserClock } from '#platform/clock.ts';
import { fetchBank } from '#platform/fetch-bank.ts';
import type { EnginePorts } from './engine.ts';

/** What the browser gives the reader of files, on the page as in a Worker. */
export function browserPorts(post: EnginePorts['post']): EnginePorts {
  return {
    post,
    fetchBank,
    openStore: () => openBench().catch(() => null),
    verify: () => {
      // Typed as always there; on plain http it is not.
      const subtle = crypto.subtle as SubtleCrypto | undefined;
      return Promise.resolve(subtle === undefined ? null : verifyWith(subtle));
    },
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    time: () => browserClock.monotonic(),
  };
}
