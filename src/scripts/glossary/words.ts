import { fetchJson } from '../reading/fetch-json.ts';

/** What the tools of a glossary say, and the addresses of their styles. */
export interface GlossaryWords {
  readonly say: (key: string) => string;
  readonly styles: readonly string[];
}

interface Fetched {
  readonly words: Readonly<Record<string, string>>;
  readonly styles: readonly string[];
}

/** Fetches the words of the tools; one that is missing is empty. */
export async function glossaryWords(): Promise<GlossaryWords> {
  const { base = '/', tag = '' } = document.documentElement.dataset;
  const { words, styles } = await fetchJson<Fetched>(`${base}${tag}/glossaries/words.json`);
  return { say: (key) => words[key] ?? '', styles };
}
