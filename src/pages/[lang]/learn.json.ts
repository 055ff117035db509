import type { APIRoute } from 'astro';
import { messagesFor } from '#i18n/translate.ts';
import { languagePaths } from '#layouts/language-paths.ts';
import { site } from '#library/site.ts';

export const getStaticPaths = languagePaths;

/** The words of the cards and the gaps, which the page of the convention does not carry until a reader asks for them. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) =>
  new Response(JSON.stringify(messagesFor(site.locales, props.language.tag, ['learn']).learn));
