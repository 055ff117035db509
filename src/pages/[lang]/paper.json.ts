import type { APIRoute } from 'astro';
import { messagesFor } from '#i18n/translate.ts';
import { onlyIssues } from '#i18n/island-messages.ts';
import { languagePaths } from '#layouts/language-paths.ts';
import { site } from '#library/site.ts';
import style from '../../styles/paper.css?url';

export const getStaticPaths = languagePaths;

/** Words and style of exams on paper: they come when an organiser asks for them. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) => {
  const messages = messagesFor(site.locales, props.language.tag, ['paper', 'issues']);
  return new Response(JSON.stringify({ messages: onlyIssues(messages, ['E_PROFILE_']), style }));
};
