/** A term of search and where it stands: `text.slice(start, end)` is what the reader wrote. */
export interface Token {
  readonly term: string;
  /** Offsets in UTF-16 units of the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** Texts get a few terms more than queries, so that a query may be shorter than the word in the text. */
export type Purpose = 'index' | 'query';

/** How one script is cut into terms. One file in `scripts/` for each. */
export interface ScriptTokenizer {
  /** The source of a pattern (flags `gu`) for the longest stretch this tokenizer wants to see at once. */
  readonly run: string;
  /** The terms of one such stretch that begins at `offset` of the whole text. */
  readonly tokens: (run: string, offset: number, purpose: Purpose) => readonly Token[];
}
