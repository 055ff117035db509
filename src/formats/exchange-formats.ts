import { tmx } from './tmx.ts';
import { xliff } from './xliff.ts';

/**
 * The formats translations are handed out and taken back in, besides the Excel table, which is no text. Apart from
 * `index.ts`, so that no page carries a reader of XML.
 */
export const EXCHANGE_FORMATS = [tmx, xliff] as const;
