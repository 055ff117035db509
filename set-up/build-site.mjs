// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, DIST, ROOT, Sentence, hashOf } from './project.mjs';
import { runScript } from './run.mjs';
import { isStamped, stamped } from './stamp.mjs';

const STAMP = join(ROOT, 'node_modules', '.sanyu-built');
const SOURCES = [
  ...['src', 'content', 'locales', 'public', 'publish'],
  ...['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
];

const MANY_PAGES = {
  // A build makes much and keeps little: with more room for what is new, Node tidies up less often.
  NODE_OPTIONS: [process.env.NODE_OPTIONS, '--max-semi-space-size=32'].filter(Boolean).join(' '),
  // The bundler's allocator asks Linux for pages of 2 MB, all zeroed and hardly used: an eighth of a build's work.
  MIMALLOC_ALLOW_THP: '0',
};

const sourceHash = () => hashOf(SOURCES, [BASE, process.env.SANYU_SITE ?? '']);

/** Whether `dist` is what the sources, and the address to publish under, would give now. */
export function isBuilt() {
  return existsSync(join(DIST, 'index.html')) && isStamped(STAMP, sourceHash());
}

/** Builds the site into `dist`, with the headers that hosts reading a `_headers` file are to send. */
export async function build() {
  await stamped(STAMP, sourceHash(), async () => {
    // A reader relies on what is published: a text with a mistake is named, with its line, and nothing is built.
    const mistakes = await runScript(join(ROOT, 'src', 'cli', 'check-content.ts'), []);
    if (mistakes !== 0) throw new Sentence('The site was not built: see the lines above.');
    const code = await runScript(join(ROOT, 'src', 'build', 'build.mjs'), [], MANY_PAGES);
    if (code !== 0) throw new Sentence('The site could not be built: see the lines above.');
    const headers = readFileSync(join(ROOT, 'publish', '_headers'), 'utf8');
    writeFileSync(join(DIST, '_headers'), headers.replace(/^\//gm, BASE));
  });
}
