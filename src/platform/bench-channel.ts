/** One window's end. */
export interface BenchLink {
  /** Says that the kept work was changed here. */
  tell(): void;
  close(): void;
}

/**
 * Joins the windows of one browser that show the clerk's kept work: each hears at once that another has changed it. Where
 * the browser has no such channel, a window learns of it when it wants to write (`E_WORKSPACE_STALE`).
 * @example const link = joinBench(() => setStale(true)); link.tell();
 */
export function joinBench(onChange: () => void): BenchLink {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel('sanyu-bench');
  channel.onmessage = onChange;
  return { tell: () => channel.postMessage('changed'), close: () => channel.close() };
}
