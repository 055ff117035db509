import type { APIRoute } from 'astro';
import { wordOf } from '#layouts/word-of-question.ts';

/** Written questions about one word, by id, for a device that makes cards of what was answered wrong. */
export const GET: APIRoute = () => new Response(JSON.stringify(wordOf));
