import type { APIRoute } from 'astro';
import { onlyIssues } from '#i18n/island-messages.ts';
import { messagesFor } from '#i18n/translate.ts';
import { languagePaths } from '#layouts/language-paths.ts';
import { site } from '#library/site.ts';
import style from '../../styles/hand-in.css?url';

export const getStaticPaths = languagePaths;

/** Words and style of the other ways to hand in and to receive: no page carries them before somebody asks. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) => {
  const messages = messagesFor(site.locales, props.language.tag, ['hand-in', 'issues']);
  return new Response(JSON.stringify({ messages: onlyIssues(messages, ['E_HAND_IN_', 'E_STORE_']), style }));
};
