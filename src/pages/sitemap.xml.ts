import type { APIRoute } from 'astro';
import { address, pageAddress } from '#i18n/address.ts';
import { site } from '#library/site.ts';

const FIXED = [
  '',
  'documents/',
  'convention/',
  'convention/board/',
  'glossaries/',
  'quizzes/',
  'search/',
  'help/',
  'review/',
  'privacy/',
  'score-book/',
  'cards/',
  'mistakes/',
  'ask/',
  'appraisal/',
  'sitting/',
  'sealed/',
  'education-month/',
  'contest/',
  'my-data/',
  'transcript/',
];

/** Every page in every language that may be found, each naming its twins. One file: a site of this kind stays far under 50,000 addresses. */
export const GET: APIRoute = ({ site: origin }) => {
  const paths = [
    ...FIXED,
    ...site.documents.map((document) => `documents/${document.slug}/`),
    ...site.glossaries.flatMap(({ id }) => [`glossaries/${id}/`, `glossaries/${id}/board/`]),
    ...site.blueprints.map((quiz) => `quizzes/${quiz.id}/`),
  ];
  const at = (tag: string, path: string) => new URL(pageAddress(tag, path), origin).href;
  const urls = paths.flatMap((path) => {
    const twins = site.languages.map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${language.bcp47}" href="${at(language.tag, path)}"/>`,
    );
    return site.languages.map(
      (language) => `<url><loc>${at(language.tag, path)}</loc>${twins.join('')}</url>`,
    );
  });
  urls.unshift(`<url><loc>${new URL(address(''), origin).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('\n')}</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
