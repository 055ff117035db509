import { alignPassages } from '#core/documents/align.ts';
import type { Spoken } from '#core/language/text.ts';
import { typeset } from '#core/language/typeset.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { passageAddress } from '#i18n/address.ts';
import { site } from '#library/site.ts';

/**
 * The passages questions rest on, by `document#passage`, as a page of `language` shows them. Throws on one that does not
 * exist: the content check names it.
 * @example passagesOf(bank.questions, 'ug')['maqin-school#s1-p1']?.url
 */
export function passagesOf(
  questions: readonly { readonly passage: string }[],
  language: LanguageTag,
): Readonly<Record<string, Spoken & { readonly url: string }>> {
  const references = [...new Set(questions.map(({ passage }) => passage))];
  return Object.fromEntries(
    references.map((reference) => {
      const [slug, id] = reference.split('#');
      const document = site.documents.find((one) => one.slug === slug);
      const passage = document && alignPassages(document, language).find((one) => one.id === id);
      if (!passage) throw new Error(`no passage ${reference}`);
      const text = typeset(passage.language, passage.text);
      return [reference, { text, language: passage.language, url: passageAddress(language, reference) }];
    }),
  );
}
