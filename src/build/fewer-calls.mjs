// @ts-check
// No module's name is empty.
const NONE = /^$/;

/**
 * What each of these plugins of Astro has something to do for, on this site. Without a filter the bundler, which is
 * native, hands it every import or every text: fifteen thousand calls a build.
 * @type {Record<string, { hook: 'resolveId' | 'transform', id: RegExp }>}
 */
const CONCERNED = {
  'astro:session-provider': { hook: 'resolveId', id: /\/session\/provider\.js$/ },
  // No page is written in Markdown: texts come through the library.
  'astro:markdown': { hook: 'resolveId', id: NONE },
  // No integration puts a script into the server's part of a page.
  'astro:scripts:page-ssr': { hook: 'transform', id: NONE },
  'astro:routes': { hook: 'transform', id: /\/(?:src\/pages|astro\/dist)\// },
};

/** @type {import('vite').Plugin} */
export const fewerCalls = {
  name: 'sanyu-fewer-calls',
  apply: 'build',
  configResolved({ plugins }) {
    for (const plugin of plugins) {
      const { hook, id } = CONCERNED[plugin.name] ?? {};
      if (hook === undefined) continue;
      const given = plugin[hook];
      if (given === undefined) continue;
      const asked = typeof given === 'function' ? { handler: given } : given;
      Object.assign(plugin, { [hook]: { ...asked, filter: { id } } });
    }
  },
};
