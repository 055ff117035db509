import type { APIRoute } from 'astro';
import { alignPassages } from '#core/documents/align.ts';
import type { StudyDocument } from '#core/documents/document.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { site } from '#library/site.ts';
import { pinyinOf } from '#romanise/pinyin.ts';

/** Only beside the original: wherever a page falls back to it, the passage is the same. */
export function getStaticPaths() {
  return site.documents.map((document) => ({
    params: { lang: ORIGINAL, slug: document.slug },
    props: { document },
  }));
}

/** The pinyin of each passage of a document, one syllable a character; the dictionary is too large for any page. */
export const GET: APIRoute<{ document: StudyDocument }> = ({ props }) => {
  const passages = alignPassages(props.document, ORIGINAL).filter(({ language }) => language === ORIGINAL);
  return new Response(
    JSON.stringify(Object.fromEntries(passages.map(({ id, text }) => [id, pinyinOf(text).join(' ')]))),
  );
};
