import { site } from '#library/site.ts';

/** How each language of the site is marked in a page: what an island needs to know of them. */
export const voices = Object.fromEntries(site.languages.map(({ tag, bcp47, dir }) => [tag, { bcp47, dir }]));
