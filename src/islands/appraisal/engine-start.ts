import { startWorker } from '#platform/worker.ts';
// One classic script: the oldest browsers served know no workers made of modules.
import workerAddress from './bench-worker.ts?worker&url';
import type { BenchMaterial, FromEngine, ReadSoFar, ToEngine } from './engine-messages.ts';

/** Where files are read: in a Worker, or in slices on the page where there is none. */
interface Engine {
  send(message: ToEngine): void;
  /** `false` where it runs on the page and cannot be ended from outside. */
  end(): boolean;
}

/** The one reader of a page, whichever engine is behind it at the time. */
interface Reader {
  ask(message: ToEngine): void;
  /** Whether it can be given files. One that rests is opened by the question; `idle` says that it is open. */
  isOpen(): boolean;
  /** `false` where it cannot be ended from outside. */
  end(): boolean;
  /** A new engine, which begins with what is kept. */
  restart(): void;
}

/** After so many files an engine holds tens of megabytes that it will not need again (decision 33). */
const HEAP = 100;

/**
 * Opens a reader. After a heap of files its engine is ended, and its memory with it; the next one is started when there is
 * something to do and goes on from there.
 * @example const reader = startReader(() => material, hear); reader.ask({ type: 'add', files });
 */
export function startReader(material: () => BenchMaterial, hear: (message: FromEngine) => void): Reader {
  let engine: Engine;
  let rested: ReadSoFar | null = null;
  const now = { open: false, asked: 0, read: 0, keeps: false };
  const note = (message: FromEngine) => {
    if (message.type === 'opened') Object.assign(now, { open: true, keeps: message.keeps });
    hear(message);
    if (message.type === 'arrived') now.read += message.arrivals.length;
    if (message.type === 'trouble') now.keeps = false;
    // What a device does not keep would be lost; whoever heard of it may have asked for more.
    const mayRest =
      message.type === 'idle' && now.keeps && now.read >= HEAP && message.answered === now.asked;
    if (mayRest && engine.end()) rested = message.known;
  };
  const wake = () => {
    if (rested !== null) start({ known: rested });
  };
  const ask = (message: ToEngine) => {
    wake();
    now.asked++;
    engine.send(message);
  };
  const start = (from: { readonly known?: ReadSoFar }) => {
    rested = null;
    Object.assign(now, { open: false, asked: 0, read: 0 });
    engine = startEngine(note);
    ask({ type: 'open', material: material(), ...from });
  };
  const restart = () => start({});
  restart();
  const isOpen = () => {
    wake();
    return now.open;
  };
  return { ask, isOpen, restart, end: () => engine.end() };
}

/** An engine that knows of nothing yet. */
export function startEngine(hear: (message: FromEngine) => void): Engine {
  const worker = startWorker(workerAddress);
  if (worker === null) return startOnPage(hear);
  let engine: Engine = {
    send: (message) => worker.postMessage(message),
    end: () => {
      worker.terminate();
      return true;
    },
  };
  const sent: ToEngine[] = [];
  worker.onmessage = ({ data }: MessageEvent<FromEngine>) => {
    sent.length = 0;
    worker.onerror = null;
    hear(data);
  };
  // Its script could not be fetched or is not understood: before the first word, nothing is lost.
  worker.onerror = () => {
    engine = startOnPage(hear);
    for (const message of sent) engine.send(message);
  };
  return {
    send: (message) => {
      sent.push(message);
      engine.send(message);
    },
    end: () => engine.end(),
  };
}

/** In slices between which the page draws and answers taps. */
function startOnPage(hear: (message: FromEngine) => void): Engine {
  const here = Promise.all([import('./engine.ts'), import('./engine-ports.ts')]).then(
    ([engine, { browserPorts }]) => engine.startEngine(browserPorts(hear)),
  );
  return { send: (message) => void here.then((receive) => receive(message)), end: () => false };
}
