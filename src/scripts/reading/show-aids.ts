import type { Mark } from '#core/glossary/mark-terms.ts';
import { ORIGINAL, type LanguageTag } from '#core/language/spoken.ts';
import { aidStyle } from './aid-style.ts';
import { decorate, wholeText } from './decorate.ts';
import { fetchJson } from './fetch-json.ts';
import { showLineGuide } from './line-guide.ts';
import { pageVoices } from './voices.ts';

type Terms = Readonly<
  Record<
    string,
    {
      readonly words: Readonly<Record<LanguageTag, readonly [term: string, ...unknown[]]>>;
    }
  >
>;

type Finder = (text: string) => readonly Mark[];

const NOTHING: Finder = () => [];

// What finds terms is fetched with the first reader who asks.
async function findersOf(languages: readonly LanguageTag[]): Promise<ReadonlyMap<LanguageTag, Finder>> {
  const { base = '/', tag = '' } = document.documentElement.dataset;
  const [{ termFinder, marksOf }, terms] = await Promise.all([
    import('./find-terms.ts'),
    fetchJson<Terms>(`${base}${tag}/glossaries/terms.json`),
  ]);
  return new Map(
    languages.map((language) => {
      const written = Object.entries(terms).flatMap(([id, { words }]) => {
        const [term] = words[language] ?? [];
        return term === undefined ? [] : [{ id, term }];
      });
      const find = termFinder(language, written);
      return [language, (text: string) => marksOf(find(text))];
    }),
  );
}

/** Shows the passages with the aids that are on, and without those that are off; nothing is fetched for a reader who uses none. Rejects when one cannot be fetched. */
export async function showAids(article: HTMLElement, aids: readonly string[]): Promise<void> {
  if (aids.length === 0 && article.dataset.size === undefined) return;
  const { base = '/', tag: own = '' } = document.documentElement.dataset;
  const cells = [...article.querySelectorAll<HTMLElement>('.cell')];
  const tags = new Map(pageVoices().map(({ lang, tag }) => [lang, tag]));
  const tagOf = (cell: HTMLElement) => tags.get(cell.lang) ?? '';
  const languages = [...new Set(cells.map(tagOf))];
  const latin = languages.filter((tag) => aids.includes(`latin-${tag}`));
  const [find, spell] = await Promise.all([
    aids.includes('words') ? findersOf(languages) : undefined,
    latin.length > 0 ? import('./spell.ts').then(({ spellers }) => spellers(latin)) : undefined,
    aidStyle(),
  ]);
  const addressOf = (id: string) => `${base}${own}/glossaries/${id.replace('#', '/#')}`;
  for (const cell of cells) {
    const tag = tagOf(cell);
    const text = wholeText(cell);
    const read = spell?.get(tag)?.(text.trim(), cell.parentElement?.id ?? '') ?? '';
    decorate(cell, {
      marks: (find?.get(tag) ?? NOTHING)(text),
      syllables: tag === ORIGINAL && read !== '' ? read.split(' ') : [],
      line: tag === ORIGINAL ? '' : read,
      lineLanguage: `${tag}-Latn`,
      addressOf,
    });
  }
  article.dataset.size = aids.find((aid) => aid.startsWith('size-'))?.slice('size-'.length) ?? '1';
  showLineGuide(article, aids.includes('line'));
}
