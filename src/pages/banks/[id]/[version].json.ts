import type { APIRoute } from 'astro';
import type { Bank } from '#core/quiz/bank.ts';
import { publishedBank } from '#core/quiz/published-bank.ts';
import { site } from '#library/site.ts';

export function getStaticPaths() {
  return site.banks.map((bank) => ({ params: { id: bank.id, version: bank.version }, props: { bank } }));
}

/** The exact bytes of a bank version: the SHA-256 in an attempt is taken over them. */
export const GET: APIRoute<{ bank: Bank }> = ({ props }) => new Response(publishedBank(props.bank));
