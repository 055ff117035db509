// @ts-check
import { build } from './build-site.mjs';
import { command } from './prepare.mjs';

await command(async () => {
  await build();
  return 0;
});
