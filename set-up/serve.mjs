// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, DIST } from './project.mjs';
import { serve } from './static-server.mjs';

if (!existsSync(join(DIST, 'index.html'))) {
  console.error('There is no built site: run "npm run build".');
  process.exit(1);
}
const { address } = await serve({ root: DIST, base: BASE, port: Number(process.env.SANYU_PORT ?? 4321) });
console.log(address);
