// @ts-check
const STATIC_BLOCK = /\bstatic\s*\{/;

/**
 * The phones of our readers are old: Android 5 still gets Chrome 95, and what came with Chrome 93 may be relied on. Of the
 * language of 2022 it lacks one thing, blocks in classes; rewriting for "chrome93" would also take out the fields, which it
 * has had since 72. Astro sets a target of its own after our configuration, and before this.
 * @type {import('vite').Plugin}
 */
export const oldPhones = {
  name: 'sanyu-old-phones',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  configEnvironment: (name) => (name === 'client' ? { build: { target: 'es2022' } } : undefined),
  generateBundle(_, bundle) {
    for (const [file, chunk] of Object.entries(bundle)) {
      if (chunk.type === 'chunk' && STATIC_BLOCK.test(chunk.code)) {
        this.error(
          `${file} has a class with a static block: Chrome 93 does not know it. Write it otherwise.`,
        );
      }
    }
  },
};
