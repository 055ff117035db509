import { expect, test } from 'vitest';
import { formatCsv, parseCsv } from '#formats/csv.ts';

test('writes a BOM, CRLF, and quotation marks only where they are needed', () => {
  const rows = [
    ['工号', '姓名', 'a,b', 'say "hi"', 'two\nlines'],
    ['007', 'ئايگۈل', 90, -5, ' x'],
  ];

  expect(formatCsv(rows)).toBe(
    '\ufeff工号,姓名,"a,b","say ""hi""","two\nlines"\r\n007,ئايگۈل,90,-5," x"\r\n',
  );
});

test('no cell of text can be taken for a formula, full-width signs and control characters included', () => {
  for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\0']) {
    const written = formatCsv([[`${sign}cmd|calc`]]).replace(/^\ufeff"?/, '');
    expect(written.startsWith("'"), JSON.stringify(sign)).toBe(true);
  }
});

test('takes its own guard off again, and leaves other apostrophes alone', () => {
  const rows = [["'Ali", "'=1", "''+2", '=3', "O'Neil"]];

  expect(parseCsv(formatCsv(rows))).toEqual({ ok: true, value: rows });
});

test('reads files of other programs: no BOM, LF, no last line end', () => {
  expect(parseCsv('a,b\nc,"d\r\ne"')).toEqual({
    ok: true,
    value: [
      ['a', 'b'],
      ['c', 'd\r\ne'],
    ],
  });
  expect(parseCsv('a,')).toEqual({ ok: true, value: [['a', '']] });
  expect(parseCsv('')).toEqual({ ok: true, value: [] });
});

test('tells every misplaced quotation mark with its line', () => {
  const broken = parseCsv('a,b"c\n"x"y,1\n"two\nlines",2\n"open');

  expect(broken).toEqual({
    ok: false,
    error: [1, 2, 5].map((line) => ({ code: 'E_FILE_SYNTAX', line })),
  });
});

test('reads a cell of megabytes', () => {
  const long = '字'.repeat(3_000_000);

  expect(parseCsv(`"${long}"`)).toEqual({ ok: true, value: [[long]] });
});
