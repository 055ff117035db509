import { startEngine } from './engine.ts';
import { browserPorts } from './engine-ports.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';

// The page's own thread stays free for the clerk.
const receive = startEngine(browserPorts((message: FromEngine) => self.postMessage(message)));
// Only our own page can speak to a worker of this address.
self.onmessage = ({ data }: MessageEvent<ToEngine>) => receive(data);
