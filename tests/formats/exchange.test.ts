import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '#core/entries/entry.ts';
import { exchangeAll } from '#core/entries/exchange-all.ts';
import { EXCHANGE_FORMATS } from '#formats/exchange-formats.ts';
import { formatTranslationTable, parseTranslationTable } from '#formats/translation-table.ts';
import { readLibrary } from '#library/read-library.ts';
import { exchanges } from './exchanges.ts';

const { library } = await readLibrary('.');
const whole = exchangeAll(library, 'zh', ['ug', 'bo']);

test('every passage, title, couplet and term of the site is handed out, with its translations', () => {
  const passages = library.documents.reduce((sum, document) => sum + document.passages.length, 0);
  const texts = entriesOf(library).reduce((sum, entry) => sum + entry.texts.length, 0);
  expect(whole.passages).toHaveLength(passages + texts);
  expect(new Set(whole.passages.map(({ name }) => name)).size).toBe(passages + texts);
  expect(whole.passages.every(({ texts }) => texts.ug !== undefined && texts.bo !== undefined)).toBe(true);
});

describe.each(EXCHANGE_FORMATS)('$id', (format) => {
  test('gives back the whole site', () => {
    expect(format.parse(format.format(whole))).toEqual({ ok: true, value: whole });
  });

  test('gives back every exchange it wrote', () => {
    fc.assert(
      fc.property(exchanges, (exchange) => {
        expect(format.parse(format.format(exchange))).toEqual({ ok: true, value: format.readable(exchange) });
      }),
    );
  });

  test('reads any text without throwing', () => {
    const signs = fc.constantFrom(
      '<tmx>',
      '<tu tuid="a">',
      '</',
      '>',
      '<',
      '&',
      '&x;',
      'a',
      '<!DOCTYPE',
      ']',
      ' ',
    );
    fc.assert(fc.property(fc.string({ unit: signs }), (text) => void format.parse(text)));
  });

  test('says in which line a broken file is broken', () => {
    const read = format.parse(format.format(whole).replace('</body>', '<&'));
    expect(read).toMatchObject({ ok: false, error: [{ code: 'E_FILE_SYNTAX' }] });
  });

  test('refuses a file that defines its own entities', () => {
    const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx>&b;</tmx>';
    expect(format.parse(bomb).ok).toBe(false);
  });
});

describe('the table', () => {
  test('gives back the whole site', async () => {
    expect(await parseTranslationTable(await formatTranslationTable(whole))).toEqual({
      ok: true,
      value: whole,
    });
  });

  test('gives back every exchange it wrote', async () => {
    await fc.assert(
      fc.asyncProperty(exchanges, async (exchange) => {
        const read = await parseTranslationTable(await formatTranslationTable(exchange));
        expect(read).toEqual({ ok: true, value: exchange });
      }),
      { numRuns: 40 },
    );
  });

  test('refuses what is no table of ours', async () => {
    const read = await parseTranslationTable(new TextEncoder().encode('passage,of,zh'));
    expect(read).toMatchObject({ ok: false, error: [{ code: 'E_FILE_SYNTAX' }] });
  });
});
