import type { Issue } from '#core/issue.ts';
import { readIdLine } from './id-line.ts';
import type { IdLine } from './id-line.ts';
import { readShape } from './passage.ts';
import type { PassageShape } from './passage.ts';

/** One block of a document file: an id line and one line of text. */
export interface Block extends IdLine {
  readonly shape: PassageShape;
  readonly text: string;
  /** 1-based line of the text. */
  readonly line: number;
}

/** A document file taken apart. The front matter is YAML and is read by whoever has a YAML reader. */
export interface BlockFile {
  readonly frontMatter: string;
  readonly blocks: readonly Block[];
  readonly issues: readonly Issue[];
}

type Head = IdLine & { readonly line: number };

/**
 * Reads the text of a document file: front matter between `---` lines, then blocks of an id line, one line of text
 * and an empty line. Every mistake becomes an issue with its line; what is right is returned all the same, and of
 * blocks with one id the first is kept. `text` has LF line ends.
 * @example parseBlocks('---\n---\n\n{#title}\n# 规划\n', 'a.md').blocks[0]?.shape === 'title'
 */
export function parseBlocks(text: string, file: string): BlockFile {
  const lines = text.split('\n');
  const start = bodyStart(lines);
  const blocks = new Map<string, Block>();
  const issues: Issue[] = [];
  let head: Head | null = null;
  let closed = true;
  const report = (code: Issue['code'], line: number, values: Issue['values']) =>
    issues.push({ code, file, line, values: values ?? {} });
  const endHead = () => {
    if (head !== null) report('E_PASSAGE_EMPTY', head.line, { id: head.id });
    head = null;
  };
  if (start === 0) report('E_FILE_SYNTAX', 1, { found: short(lines[0] ?? '') });
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (index < start) continue;
    if (content === '') {
      closed = true;
    } else if (content.startsWith('{#')) {
      endHead();
      head = readHead(content, line, report);
    } else if (head !== null) {
      addBlock(blocks, head, content, line, report);
      [head, closed] = [null, false];
    } else {
      // A second line right under a passage is one passage broken in two; anything else has lost its id.
      report(closed ? 'E_PASSAGE_ID' : 'E_PASSAGE_WRAPPED', line, { found: short(content) });
    }
  }
  endHead();
  return {
    frontMatter: lines.slice(1, Math.max(start - 1, 1)).join('\n'),
    blocks: [...blocks.values()],
    issues,
  };
}

type Report = (code: Issue['code'], line: number, values: Issue['values']) => void;

/** Index of the first line after the front matter, 0 when there is none. */
function bodyStart(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  return end === -1 ? 0 : end + 1;
}

function readHead(content: string, line: number, report: Report): Head {
  const read = readIdLine(content);
  if (read === null) {
    report('E_PASSAGE_ID', line, { found: short(content) });
    // The text under a broken id line is not reported a second time.
    return { id: '', mark: null, line };
  }
  for (const { field, found, expected } of read.wrong) {
    const code = field === 'status' ? 'E_STATUS' : 'E_FIELD';
    report(code, line, code === 'E_STATUS' ? { found } : { field, found, expected });
  }
  return { ...read.line, line };
}

function addBlock(blocks: Map<string, Block>, head: Head, content: string, line: number, report: Report) {
  if (head.id === '') return;
  const first = blocks.get(head.id);
  if (first !== undefined) {
    report('E_PASSAGE_DUPLICATE', head.line, { id: head.id, first: first.line });
    return;
  }
  blocks.set(head.id, { ...head, ...readShape(content), line });
}

function short(text: string): string {
  const letters = [...text];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text;
}
