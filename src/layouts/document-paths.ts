import { site } from '#library/site.ts';

/** One file a language and document: what `getStaticPaths` of what accompanies a reading page returns. */
export function documentPaths() {
  return site.languages.flatMap((language) =>
    site.documents.map((document) => ({
      params: { lang: language.tag, slug: document.slug },
      props: { language, document },
    })),
  );
}
