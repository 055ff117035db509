import type { APIRoute } from 'astro';
import { onlyIssues } from '#i18n/island-messages.ts';
import { messagesFor } from '#i18n/translate.ts';
import { site } from '#library/site.ts';

/** What can stand on a sheet as a remark. */
const REMARKS = ['E_TRANSCRIPT_', 'E_ROSTER_', 'E_SCORE_', 'E_SITTING_'];

/** The words of year-end sheets in every language, whatever language the page is in; fetched when a sheet is saved. */
export const GET: APIRoute = () => {
  const locales = Object.fromEntries(
    site.languages.map(({ tag }) => [
      tag,
      onlyIssues(messagesFor(site.locales, tag, ['sheet', 'rules', 'issues']), REMARKS),
    ]),
  );
  const things = {
    quizzes: Object.fromEntries(site.blueprints.map(({ id, title }) => [id, title])),
    documents: Object.fromEntries(site.documents.map(({ slug, name }) => [slug, name])),
    rightToLeft: site.languages.filter(({ dir }) => dir === 'rtl').map(({ tag }) => tag),
  };
  return new Response(JSON.stringify({ locales, things }));
};
