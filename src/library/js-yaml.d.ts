declare module 'js-yaml' {
  /** The part of YAML 1.2 that is plain data: no dates, no types of its own. */
  export const CORE_SCHEMA: unique symbol;
  /** What `load` throws: why, and where. Lines are counted from 0. */
  export class YAMLException extends Error {
    readonly reason: string;
    readonly mark?: { readonly line: number };
  }
  /** Throws where the text is not YAML or names a key twice. */
  export function load(text: string, options: { readonly schema: typeof CORE_SCHEMA }): unknown;
}
