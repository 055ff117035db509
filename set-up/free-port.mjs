// @ts-check
import { createServer } from 'node:net';

/**
 * A port nobody listens on now, so that tests never meet a server that was left running.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
