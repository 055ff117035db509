import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The built site on a port of its own, until `close`. Throws a sentence where nothing is built. */
export async function serveSite(port: number): Promise<{ readonly url: string; close(): void }> {
  if (!existsSync('dist/zh/index.html')) throw new Error('There is no built site: npm run build');
  const server = spawn(process.execPath, ['set-up/serve.mjs'], {
    env: { ...process.env, SANYU_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready) => server.stdout.once('data', ready));
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.kill() };
}
