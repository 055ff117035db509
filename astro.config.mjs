import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@astrojs/react';
import { AHEAD_SCRIPT } from './src/build/ahead-script.mjs';
import { besideBundling } from './src/build/beside-bundling.mjs';
import { CHUNK_GROUPS, chunkName } from './src/build/chunk-groups.mjs';
import { INLINE_SCRIPTS } from './src/layouts/early-script.mjs';
import { fewerCalls } from './src/build/fewer-calls.mjs';
import { islandFramework } from './src/build/island-framework.mjs';
import { lateImports } from './src/build/late-imports.mjs';
import { lateParts } from './src/build/late-parts.mjs';
import { oldPhones } from './src/build/old-phones.mjs';
import { ownCopies } from './src/build/own-copies.mjs';

// The two addresses a publisher may set; both have working defaults.
const site = process.env.SANYU_SITE ?? 'https://sanyu.example';
const base = process.env.SANYU_BASE ?? '/';

// Fonts must stay files: a `data:` address would need a hole in the content security policy.
const keepFontsAsFiles = (file) => (file.endsWith('.woff2') ? false : undefined);

// Chunk groups that leave their dependencies where they are need entries that may export more than their own; Astro sets
// the stricter rule after our configuration.
const openEntries = {
  name: 'sanyu-open-entries',
  /** @param {{ name: string }} environment */
  applyToEnvironment: (environment) => environment.name === 'client',
  /** @param {import('vite').Rolldown.InputOptions} options */
  options: (options) => ({ ...options, preserveEntrySignatures: /** @type {const} */ ('allow-extension') }),
};

// The texts are read once, so a changed text starts the development server anew.
const watchTexts = {
  name: 'sanyu-watch-texts',
  hooks: {
    /** @param {{ addWatchFile: (path: string) => void, command: string }} options */
    'astro:config:setup': ({ addWatchFile, command }) => {
      if (command !== 'dev') return;
      for (const folder of ['content', 'locales']) {
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
        for (const file of files)
          if (file.isFile()) addWatchFile(join(process.cwd(), file.parentPath, file.name));
      }
    },
  },
};

const calmIslands = {
  name: 'sanyu-calm-islands',
  hooks: {
    /** @param {{ addClientDirective: (directive: { name: string, entrypoint: string }) => void }} options */
    'astro:config:setup': ({ addClientDirective }) => {
      addClientDirective({ name: 'calm', entrypoint: './src/layouts/calm.ts' });
    },
  },
};

// Not by Astro's `defineConfig`: it returns what it is given, and to import it loads what no build of ours needs.
/** @type {import('astro').AstroUserConfig} */
export default {
  site,
  base,
  trailingSlash: 'always',
  // Writing pages is mostly waiting for the disk: sixteen at once build a sixth faster than one after the other.
  build: { inlineStylesheets: 'always', concurrency: 16 },
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [react(), islandFramework, calmIslands, besideBundling(), watchTexts],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types sanyu',
      ],
      scriptDirective: {
        hashes: [AHEAD_SCRIPT, ...INLINE_SCRIPTS].map(
          (script) => /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`),
        ),
      },
    },
  },
  vite: {
    define: { 'import.meta.env.AHEAD_SCRIPT': JSON.stringify(AHEAD_SCRIPT) },
    build: { assetsInlineLimit: keepFontsAsFiles },
    plugins: [fewerCalls, oldPhones, lateImports, ownCopies, lateParts, openEntries],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: CHUNK_GROUPS }, chunkFileNames: chunkName },
          },
        },
      },
    },
  },
};
