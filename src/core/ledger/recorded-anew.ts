import { headOf } from './chain.ts';
import type { Chain, LedgerEvent, LedgerRecord } from './record.ts';

/** An id of its own and the time: what every record that is no attempt carries. */
type Moment = Readonly<Record<'id' | 'at', string>> & { readonly tz: number };

/**
 * What a device that has lost a part of its chain records under another key, so that what it hands in still holds
 * together: `first`, then all that lay behind the hole and still speaks of something that is here, then what the lost
 * records had said and no file may lack: where each chain that is kept is gone on from, and that what is erased was
 * deleted.
 * @example recordedAnew({ kept: [old], first: [link], behind: [attempt] }, moment) → [link, attempt]
 */
export function recordedAnew(
  {
    kept,
    first,
    behind,
  }: {
    readonly kept: readonly Chain[];
    readonly first: readonly LedgerEvent[];
    readonly behind: readonly LedgerRecord[];
  },
  moment: () => Moment,
): readonly LedgerEvent[] {
  const records = kept.flatMap((chain) => chain.records);
  const here = new Set(records.map((record) => `${record.dev}/${record.seq}/${headOf(record).hash}`));
  const events = [...first, ...behind.flatMap((record) => stillTrue(record, here))];
  const said = [...records, ...events];
  const ended = new Set(said.flatMap((one) => (one.type === 'continues' ? [one.from.head] : [])));
  const noted = new Set(said.flatMap((one) => (one.type === 'void' ? [one.of.hash] : [])));
  const links = kept.flatMap(({ records: chain }): readonly LedgerEvent[] => {
    const last = chain.at(-1);
    if (last === undefined) return [];
    const { seq, hash: head } = headOf(last);
    return ended.has(head)
      ? []
      : [{ type: 'continues', ...moment(), from: { dev: last.dev, seq, head, proof: null } }];
  });
  const notes = records.flatMap((record): readonly LedgerEvent[] => {
    if (record.type !== 'erased' || noted.has(record.hash)) return [];
    const { dev, seq, hash } = record;
    return [{ type: 'void', ...moment(), of: { dev, seq, hash }, why: 'other' }];
  });
  return [...events, ...links, ...notes];
}

/** The event without its old place; nothing of what is erased, or speaks of a place that is gone. */
function stillTrue(record: LedgerRecord, here: ReadonlySet<string>): readonly LedgerEvent[] {
  if (record.type === 'erased') return [];
  const { dev: _device, seq: _place, prev: _before, ...event } = record;
  if (event.type === 'void' && !here.has(`${event.of.dev}/${event.of.seq}/${event.of.hash}`)) return [];
  if (event.type === 'continues' && !here.has(`${event.from.dev}/${event.from.seq}/${event.from.head}`))
    return [];
  return [event];
}
