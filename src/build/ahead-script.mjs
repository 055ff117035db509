// @ts-check
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['src/scripts/draw-ahead.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2021',
  charset: 'utf8',
  write: false,
});

/**
 * `scripts/draw-ahead.ts` as one small script for inside the page: as a file it would be a request before those it asks
 * for. Allowed by its hash.
 */
export const AHEAD_SCRIPT = outputFiles[0]?.text.trim() ?? '';
