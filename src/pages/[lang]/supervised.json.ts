import type { APIRoute } from 'astro';
import { onlyIssues } from '#i18n/island-messages.ts';
import { messagesFor } from '#i18n/translate.ts';
import { languagePaths } from '#layouts/language-paths.ts';
import { site } from '#library/site.ts';
import style from '../../styles/hand-in.css?url';

export const getStaticPaths = languagePaths;

/** Words and style of a supervised exam, for learners: no quiz carries them before somebody asks. */
export const GET: APIRoute<ReturnType<typeof languagePaths>[number]['props']> = ({ props }) => {
  const messages = messagesFor(site.locales, props.language.tag, ['supervised', 'hand-in', 'issues']);
  const issues = ['E_HAND_IN_', 'E_STORE_', 'E_PROFILE_'];
  return new Response(JSON.stringify({ messages: onlyIssues(messages, issues), style }));
};
