// @ts-check
import { enableCompileCache } from 'node:module';
import { textsBeside } from './texts-beside.mjs';

// As Astro's own command does: where nothing is kept, writing the cache costs and nobody reads it.
if (process.env.CI === undefined) enableCompileCache();

// Reading takes as long as loading the tools, and neither needs the other.
textsBeside();
void import('./ahead-script.mjs');

const { build } = await import('astro');
// Whoever checks types writes them first. The builder's own option, which the types of `build` do not name.
const withoutTypes = /** @type {object} */ ({ sync: false });
await build({}, withoutTypes);
process.exit();
