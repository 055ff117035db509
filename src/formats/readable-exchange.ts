import type { Exchange, ExchangePassage, ExchangeText } from '#core/documents/exchange.ts';

/** An exchange with every text rewritten, and what became empty left out: what a format can give back. */
export function rewritten(exchange: Exchange, rewrite: (text: string) => string): Exchange {
  const passage = ({ name, source, of, texts }: ExchangePassage): ExchangePassage => ({
    name: rewrite(name),
    source: rewrite(source),
    of: rewrite(of),
    texts: Object.fromEntries(
      Object.entries(texts).map(([tag, text]) => [rewrite(tag), rewrittenText(text, rewrite)]),
    ),
  });
  return { ...exchange, passages: exchange.passages.map(passage) };
}

function rewrittenText(
  { text, state, reviewer, reviewed, note }: ExchangeText,
  rewrite: (text: string) => string,
): ExchangeText {
  return exchangeText(rewrite(text), state, {
    reviewer: reviewer && rewrite(reviewer),
    reviewed: reviewed && rewrite(reviewed),
    note: note && rewrite(note),
  });
}

/** A text with what a file said of it; what is empty is not said. */
export function exchangeText(
  text: string,
  state: string | undefined,
  more: Readonly<Record<'reviewer' | 'reviewed' | 'note', string | undefined>>,
): ExchangeText {
  const said = Object.entries(more).filter(([, value]) => value !== undefined && value !== '');
  return {
    text,
    // Whatever word a tool of a translator puts there, it is no review.
    state: state === 'reviewed' || state === 'stale' ? state : 'draft',
    ...Object.fromEntries(said),
  };
}
