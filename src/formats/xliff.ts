import type { Exchange, ExchangePassage, ExchangeText } from '#core/documents/exchange.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import type { Format } from './format.ts';
import { exchangeText, rewritten } from './readable-exchange.ts';
import { elements, parseXml, writable, xml } from './xml.ts';
import type { XmlElement } from './xml.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
const STATES: Readonly<Record<ExchangeText['state'], string>> = {
  stale: 'needs-review-translation',
  draft: 'translated',
  reviewed: 'signed-off',
};

/**
 * A job for a translator in XLIFF 1.2: one `file` a language, one unit a passage. The hash of the original travels in
 * `extradata`, the reviewer in notes.
 * @example formatXliff(exchangeOf(library, 'zh', ['bo']))
 */
export function formatXliff({ original, languages, passages }: Exchange): string {
  const files = languages.map((tag) => {
    const units = passages.map((passage) => unit(passage, tag));
    const about = {
      original: `sanyu-${tag}`,
      'source-language': original,
      'target-language': tag,
      datatype: 'plaintext',
    };
    return xml('file', about, [xml('body', {}, units)]);
  });
  const root = xml('xliff', { version: '1.2', xmlns: NAMESPACE }, files);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/**
 * Reads an XLIFF 1.2 file. A unit without a target is one nobody has translated yet.
 * @example parseXliff(formatXliff(exchange)) → { ok: true, value: exchange }
 */
export function parseXliff(text: string): Result<Exchange, readonly Issue[]> {
  const read = parseXml(text);
  if (!read.ok) return read;
  const files = elements(read.value, 'file');
  const passages = new Map<string, ExchangePassage>();
  for (const file of files) {
    const tag = file.attributes['target-language'] ?? '';
    for (const one of elements(file, 'trans-unit')) {
      const passage = passageOf(one, tag);
      const before = passages.get(passage.name);
      passages.set(passage.name, { ...passage, texts: { ...before?.texts, ...passage.texts } });
    }
  }
  return ok({
    original: files[0]?.attributes['source-language'] ?? '',
    languages: files.flatMap(({ attributes }) => attributes['target-language'] ?? []),
    passages: [...passages.values()],
  });
}

/** XLIFF 1.2 as a member of the registry. */
export const xliff: Format<Exchange> = {
  id: 'xliff',
  extension: '.xlf',
  mediaType: 'application/xliff+xml',
  format: formatXliff,
  parse: parseXliff,
  readable: (exchange) => rewritten(exchange, writable),
};

function unit({ name, source, of, texts }: ExchangePassage, tag: string): string {
  const own = texts[tag];
  const about = {
    id: name,
    'xml:space': 'preserve',
    approved: own?.state === 'reviewed' ? 'yes' : 'no',
    extradata: of,
  };
  return xml('trans-unit', about, [xml('source', {}, source), ...(own === undefined ? [] : target(own))]);
}

function target({ text, state, reviewer, reviewed, note }: ExchangeText): readonly string[] {
  const notes = { translator: note, reviewer, reviewed };
  return [
    xml('target', { state: STATES[state] }, text),
    ...Object.entries(notes).flatMap(([from, words]) =>
      words === undefined ? [] : [xml('note', { from }, words)],
    ),
  ];
}

function passageOf(one: XmlElement, tag: string): ExchangePassage {
  const own = one.children.find(({ name }) => name === 'target');
  const note = (from: string) =>
    one.children.find(({ name, attributes }) => name === 'note' && attributes.from === from)?.text;
  const more = { reviewer: note('reviewer'), reviewed: note('reviewed'), note: note('translator') };
  const text = own && exchangeText(own.text, stateOf(one, own), more);
  return {
    name: one.attributes.id ?? '',
    source: one.children.find(({ name }) => name === 'source')?.text ?? '',
    of: one.attributes.extradata ?? '',
    texts: text === undefined || tag === '' ? {} : { [tag]: text },
  };
}

function stateOf(one: XmlElement, own: XmlElement): string {
  const { state } = own.attributes;
  if (state === STATES.stale) return 'stale';
  return one.attributes.approved === 'yes' || state === STATES.reviewed || state === 'final'
    ? 'reviewed'
    : 'draft';
}
