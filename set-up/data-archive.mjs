// @ts-check
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

// As `src/pages/[...data].json.ts` calls it; a build without it stops here.
const ARCHIVE = 'data-files.json';

/**
 * Takes the archive of data files apart once all pages are written. Astro spends two milliseconds on a route whatever it
 * holds, which a site of a hundred documents would pay two hundred times.
 * @returns {import('astro').AstroIntegration}
 */
export const dataArchive = () => ({
  name: 'sanyu-data-archive',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const archive = new URL(ARCHIVE, dir);
      /** @type {[path: string, text: string][]} */
      const files = JSON.parse(await readFile(archive, 'utf8'));
      const folders = new Set(files.map(([path]) => dirname(path)));
      await Promise.all([...folders].map((folder) => mkdir(new URL(`${folder}/`, dir), { recursive: true })));
      await Promise.all(files.map(([path, text]) => writeFile(new URL(path, dir), text)));
      await rm(archive);
    },
  },
});
