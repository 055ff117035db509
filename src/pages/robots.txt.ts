import type { APIRoute } from 'astro';
import { address } from '#i18n/address.ts';

export const GET: APIRoute = ({ site: origin }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(address('sitemap.xml'), origin).href}\n`);
