import fc from 'fast-check';
import type { Exchange } from '#core/documents/exchange.ts';

/** Texts as a file of passages can hold them, and what XML and spreadsheets stumble over. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom(...'<>&"\'=+-@;ä字بོ་ ', '\n', '\t', ']]>', '&amp;', '_x0041_'),
      minLength: 1,
    }),
  )
  .filter((text) => text.trim() !== '');

const text = fc.record(
  {
    text: words,
    state: fc.constantFrom('draft', 'reviewed', 'stale'),
    reviewer: words,
    reviewed: fc.constant('2026-12-01'),
    note: words,
  },
  { requiredKeys: ['text', 'state'] },
);

const passage = fc.record({
  source: words,
  of: fc.stringMatching(/^[0-9a-f]{8}$/),
  texts: fc.record({ ug: text, bo: text }, { requiredKeys: [] }),
});

/** Any exchange between Chinese and the two other languages. */
export const exchanges: fc.Arbitrary<Exchange> = fc.array(passage, { maxLength: 5 }).map((passages) => ({
  original: 'zh',
  languages: ['ug', 'bo'],
  passages: passages.map((one, index) => ({ name: `village#p${index}`, ...one })),
}));
