import type { LanguageTag } from '#core/language/spoken.ts';
import { aidStyle } from './aid-style.ts';
import { decorate, type Mark } from './decorate.ts';
import { besideDocument, fetchJson } from './fetch-json.ts';
import { showLineGuide } from './line-guide.ts';
import { pageVoices } from './voices.ts';

interface Files {
  readonly marks: Readonly<Record<string, readonly Mark[]>>;
  readonly latin: Readonly<Record<string, string>>;
}

const NOTHING: Files = { marks: {}, latin: {} };

async function filesOf(language: LanguageTag, aids: readonly string[]): Promise<Files> {
  const latin = aids.some((aid) => aid.startsWith('latin-'));
  const [terms, read] = await Promise.all([
    aids.includes('words')
      ? fetchJson<Pick<Files, 'marks'>>(besideDocument(language, 'terms.json'))
      : undefined,
    latin ? fetchJson<Files['latin']>(besideDocument(language, 'latin.json')) : undefined,
  ]);
  return { marks: terms?.marks ?? {}, latin: read ?? {} };
}

/** Shows the passages with the aids that are on, and without those that are off; nothing is fetched for a reader who uses none. Rejects when one cannot be fetched. */
export async function showAids(article: HTMLElement, aids: readonly string[]): Promise<void> {
  if (aids.length === 0 && article.dataset.size === undefined) return;
  const { base = '/', tag: own = '' } = document.documentElement.dataset;
  const cells = [...article.querySelectorAll<HTMLElement>('.cell')];
  const pages = [...new Set(cells.map((cell) => cell.dataset.from ?? own))];
  const [files] = await Promise.all([
    Promise.all(pages.map(async (page) => [page, await filesOf(page, aids)] as const)),
    aidStyle(),
  ]);
  const byPage = new Map(files);
  const tags = new Map(pageVoices().map(({ lang, tag }) => [lang, tag]));
  const addressOf = (id: string) => `${base}${own}/glossaries/${id.replace('#', '/#')}`;
  for (const cell of cells) {
    const passage = cell.parentElement?.id ?? '';
    const { marks, latin } = byPage.get(cell.dataset.from ?? own) ?? NOTHING;
    const tag = tags.get(cell.lang) ?? '';
    const read = aids.includes(`latin-${tag}`) ? (latin[passage] ?? '') : '';
    decorate(cell, {
      marks: marks[passage] ?? [],
      syllables: tag === 'zh' && read !== '' ? read.split(' ') : [],
      line: tag === 'zh' ? '' : read,
      lineLanguage: `${tag}-Latn`,
      addressOf,
    });
  }
  article.dataset.size = aids.find((aid) => aid.startsWith('size-'))?.slice('size-'.length) ?? '1';
  showLineGuide(article, aids.includes('line'));
}
