// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inSentences } from './prepare.mjs';
import { BASE, DIST, Sentence } from './project.mjs';
import { serve } from './static-server.mjs';

await inSentences(async () => {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Sentence('There is no built site: run "npm run build".');
  const port = Number(process.env.SANYU_PORT ?? 4321);
  const { address } = await serve({ root: DIST, base: BASE, port });
  console.log(address);
});
