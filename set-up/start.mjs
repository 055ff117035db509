// @ts-check
import { build, isBuilt } from './build-site.mjs';
import { openInBrowser } from './open-in-browser.mjs';
import { command } from './prepare.mjs';
import { BASE, DIST } from './project.mjs';
import { serve } from './static-server.mjs';

const FIRST_PORT = Number(process.env.SANYU_PORT ?? 4321);

await command(async () => {
  if (!isBuilt()) await build();
  const { address } = await serve({ root: DIST, base: BASE, port: FIRST_PORT, tries: 50 });
  console.log(`\nSanyu: ${address}\nCtrl+C ends it.`);
  openInBrowser(address);
  // The server keeps running; the command ends with it.
  return new Promise(() => undefined);
});
