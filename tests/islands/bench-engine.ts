import { webcrypto } from 'node:crypto';
import { verifyWith } from '#core/ledger/web-crypto.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import { memoryBench, type BenchStore } from '#platform/bench-database.ts';
import { startEngine } from '#islands/appraisal/engine.ts';
import type { FromEngine, ReadSoFar, ToEngine } from '#islands/appraisal/engine-messages.ts';
import { startGathering, type Finished, type FromReader } from '#islands/appraisal/gathering.ts';
import { COUNTY, SCHOOL, material } from '../core/appraisal/builders.ts';

/** What it is opened with. */
interface Before {
  readonly organisers?: readonly Organiser[];
  readonly known?: ReadSoFar;
}

/** A reader of files as the page has it, and everything it says. */
export function reader(
  store: BenchStore | null = memoryBench(),
  banks = new Map([
    ['s', SCHOOL],
    ['c', COUNTY],
  ]),
  { organisers = [], known }: Before = {},
) {
  const said: FromReader[] = [];
  /** The same before the page has put it together. */
  const told: FromEngine[] = [];
  const { blueprints } = material;
  const gather = startGathering(() => blueprints);
  let heard: () => void = () => undefined;
  const receive = startEngine({
    openStore: () => Promise.resolve(store),
    fetchBank: (url) => Promise.resolve(banks.get(url) ?? null),
    verify: () => Promise.resolve(verifyWith(webcrypto.subtle)),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    time: () => performance.now(),
    post: (message) => {
      told.push(message);
      said.push(gather(message));
      heard();
    },
  });
  const now = '2026-12-01T00:00:00.000Z';
  receive({
    ...{ type: 'open', material: { banks: ['s', 'c'], blueprints, errata: [], organisers, now } },
    ...(known === undefined ? {} : { known }),
  });
  /** Waits for the next message of a kind that fits. */
  const hear = async <T extends FromReader['type']>(type: T, count = 1) => {
    const found = () =>
      said.filter((message): message is Extract<FromReader, { type: T }> => message.type === type);
    while (found().length < count) await new Promise<void>((resolve) => (heard = resolve));
    return found()[count - 1] as Extract<FromReader, { type: T }>;
  };
  return {
    said,
    told,
    hear,
    send: (message: ToEngine) => receive(message),
    /** Drops files and waits until they are read. */
    drop: async (...files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<Finished> => {
      const before = said.filter(({ type }) => type === 'finished').length;
      if (before === 0 && known === undefined) await hear('finished');
      const count = said.filter(({ type }) => type === 'finished').length + 1;
      receive({
        type: 'add',
        files: files.map(([name, bytes]) => ({ name, file: new File([new Uint8Array(bytes)], name) })),
      });
      return hear('finished', count);
    },
    arrivals: () => said.flatMap((message) => (message.type === 'arrived' ? message.arrivals : [])),
  };
}
