import type { Exchange, ExchangePassage, ExchangeText } from '#core/documents/exchange.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import type { Format } from './format.ts';
import { exchangeText, rewritten } from './readable-exchange.ts';
import { elements, parseXml, writable, xml } from './xml.ts';
import type { XmlElement } from './xml.ts';

const HEADER = {
  creationtool: 'sanyu',
  creationtoolversion: '1',
  segtype: 'paragraph',
  'o-tmf': 'sanyu',
  datatype: 'plaintext',
};

/**
 * A translation memory in TMX 1.4: one unit a passage, one variant a language. What is not of the format itself (the
 * hash of the original, the state, the reviewer) stands in `prop` elements, which every tool keeps.
 * @example formatTmx(exchangeOf(library, 'zh', ['ug', 'bo']))
 */
export function formatTmx({ original, languages, passages }: Exchange): string {
  const header = xml('header', { ...HEADER, adminlang: original, srclang: original }, [
    ...languages.map((tag) => prop('x-language', tag)),
  ]);
  const body = xml(
    'body',
    {},
    passages.map((passage) => unit(passage, original)),
  );
  const root = xml('tmx', { version: '1.4' }, [header, body]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n${root}\n`;
}

/**
 * Reads a TMX file of any tool; units without our `tuid` are left out, they are no passages.
 * @example parseTmx(formatTmx(exchange)) → { ok: true, value: exchange }
 */
export function parseTmx(text: string): Result<Exchange, readonly Issue[]> {
  const read = parseXml(text);
  if (!read.ok) return read;
  const [header] = elements(read.value, 'header');
  const original = header?.attributes.srclang ?? '';
  const units = elements(read.value, 'tu').filter(({ attributes }) => attributes.tuid !== undefined);
  const passages = units.map((one) => passageOf(one, original));
  const named = (header === undefined ? [] : props(header, 'x-language')).filter((tag) => tag !== '');
  const languages =
    named.length > 0 ? named : [...new Set(passages.flatMap(({ texts }) => Object.keys(texts)))];
  return ok({ original, languages, passages });
}

/** TMX 1.4 as a member of the registry. */
export const tmx: Format<Exchange> = {
  id: 'tmx',
  extension: '.tmx',
  mediaType: 'application/x-tmx+xml',
  format: formatTmx,
  parse: parseTmx,
  readable: (exchange) => rewritten(exchange, writable),
};

function unit({ name, source, of, texts }: ExchangePassage, original: string): string {
  return xml('tu', { tuid: name }, [
    prop('x-of', of),
    xml('tuv', { 'xml:lang': original }, [xml('seg', {}, source)]),
    ...Object.entries(texts).map(([tag, text]) => xml('tuv', { 'xml:lang': tag }, variant(text))),
  ]);
}

function variant({ text, state, reviewer, reviewed, note }: ExchangeText): readonly string[] {
  return [
    ...(note === undefined ? [] : [xml('note', {}, note)]),
    prop('x-state', state),
    ...(reviewer === undefined ? [] : [prop('x-reviewer', reviewer)]),
    ...(reviewed === undefined ? [] : [prop('x-reviewed', reviewed)]),
    xml('seg', {}, text),
  ];
}

function prop(type: string, value: string): string {
  return xml('prop', { type }, value);
}

function passageOf(tu: XmlElement, original: string): ExchangePassage {
  const variants = elements(tu, 'tuv').map((tuv) => ({
    tag: tuv.attributes['xml:lang'] ?? tuv.attributes.lang ?? '',
    seg: elements(tuv, 'seg')[0]?.text ?? '',
    tuv,
  }));
  const texts = variants
    .filter(({ tag }) => tag !== original && tag !== '')
    .map(({ tag, seg, tuv }) => {
      const more = {
        reviewer: props(tuv, 'x-reviewer')[0],
        reviewed: props(tuv, 'x-reviewed')[0],
        note: tuv.children.find(({ name }) => name === 'note')?.text,
      };
      return [tag, exchangeText(seg, props(tuv, 'x-state')[0], more)] as const;
    });
  return {
    name: tu.attributes.tuid ?? '',
    source: variants.find(({ tag }) => tag === original)?.seg ?? '',
    of: props(tu, 'x-of')[0] ?? '',
    texts: Object.fromEntries(texts),
  };
}

/** The values of the element's own properties of a type, not those of what is inside it. */
function props(element: XmlElement, type: string): readonly string[] {
  return element.children
    .filter(({ name, attributes }) => name === 'prop' && attributes.type === type)
    .map(({ text }) => text);
}
