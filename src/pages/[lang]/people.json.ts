import type { APIRoute } from 'astro';
import { onlyIssues } from '#i18n/island-messages.ts';
import { messagesFor } from '#i18n/translate.ts';
import { languagePaths } from '#layouts/language-paths.ts';
import { site } from '#library/site.ts';
import style from '../../styles/people.css?url';

export const getStaticPaths = languagePaths;

/** Words and style for devices of several people: no page carries them where there is one. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) => {
  const messages = messagesFor(site.locales, props.language.tag, ['people', 'issues']);
  const needed = ['E_PEOPLE_', 'E_PROFILE_', 'E_STORE_'];
  return new Response(JSON.stringify({ messages: onlyIssues(messages, needed), style }));
};
