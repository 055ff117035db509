import type { LanguageTag } from '#core/language/spoken.ts';

const fetched = new Map<string, Promise<unknown>>();

/** A file the build of this very site wrote, fetched once; after a failure the next call tries again. */
export async function fetchJson<Value>(address: string): Promise<Value> {
  const known = fetched.get(address);
  const coming =
    known ??
    fetch(address).then(async (answer): Promise<unknown> => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    });
  fetched.set(address, coming);
  coming.catch(() => fetched.delete(address));
  // Its shape is the build's promise; both ends are compiled together.
  return (await coming) as Value;
}

/** The address of a file that accompanies the open document in one language. */
export function besideDocument(language: LanguageTag, file: string): string {
  const { tag = '' } = document.documentElement.dataset;
  const folder = location.pathname.replace(/[^/]*$/, '').replace(`/${tag}/`, `/${language}/`);
  return folder + file;
}

/** Fetches the words of the reading aids and gives a way to say them; a missing one is empty. */
export async function readerWords(): Promise<(key: string) => string> {
  const { base = '/', tag = '' } = document.documentElement.dataset;
  const words = await fetchJson<Readonly<Record<string, string>>>(`${base}${tag}/reader.json`);
  return (key) => words[key] ?? '';
}
