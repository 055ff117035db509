import type { APIRoute } from 'astro';
import { translator } from '#i18n/translate.ts';
import { languagePaths } from '#layouts/language-paths.ts';
import { site } from '#library/site.ts';
import aidsStyle from '../../../styles/aids.css?url';
import cardsStyle from '../../../styles/term-cards.css?url';

export const getStaticPaths = languagePaths;

const OWN = ['cards', 'front', 'previous', 'next', 'turn', 'copyTerm', 'noneKept', 'removeAll', 'restore'];
const OF_READER = ['add', 'remove', 'added', 'removed', 'unkept', 'copyText', 'copied', 'copyByHand'];
const OF_TABLE = ['definition', 'example', 'source'];

/** The words and styles of what can be done with a glossary, fetched when a reader first does it. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) => {
  const t = translator(site.locales, props.language.tag);
  const words: readonly (readonly [string, string])[] = [
    ...OWN.map((key) => [key, t(`glossary:${key}`)] as const),
    ...OF_READER.map((key) => [key, t(`reader:${key}`)] as const),
    ...OF_TABLE.map((key) => [key, t(`glossaries.${key}`)] as const),
    ...site.languages.map(({ tag }) => [`romanisation-${tag}`, t(`glossaries.romanisation.${tag}`)] as const),
  ];
  const styles = [aidsStyle, cardsStyle];
  return new Response(JSON.stringify({ words: Object.fromEntries(words), styles }));
};
