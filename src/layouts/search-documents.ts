import { alignPassages } from '#core/documents/align.ts';
import type { StudyDocument } from '#core/documents/document.ts';
import { ORIGINAL, speak, type LanguageTag } from '#core/language/text.ts';
import { translator } from '#i18n/translate.ts';
import { site } from '#library/site.ts';
import type { SearchDocument } from '#search/payload.ts';

/** Everything a search in one language can find: passages, couplets, terms and the glossaries, with their addresses. */
export function searchDocuments(language: LanguageTag): readonly SearchDocument[] {
  return [
    ...glossariesIn(language),
    ...site.documents.flatMap((document) => passagesOf(document, language)),
    ...coupletsIn(language),
    ...termsIn(language),
  ];
}

// A heading is the title of what follows it, not a find of its own.
function passagesOf(document: StudyDocument, language: LanguageTag): SearchDocument[] {
  const place = speak(document.name, language).text;
  let title = place;
  const found: SearchDocument[] = [];
  for (const passage of alignPassages(document, language)) {
    if (passage.kind === 'heading' || passage.kind === 'subheading') title = passage.text;
    else {
      found.push({
        id: `${document.slug}#${passage.id}`,
        title,
        place,
        path: `documents/${document.slug}/#${passage.id}`,
        text: passage.text,
        language: passage.language,
      });
    }
  }
  return found;
}

function coupletsIn(language: LanguageTag): SearchDocument[] {
  const place = speak(site.convention.title, language).text;
  return site.convention.couplets.map((couplet) => {
    const own = language in couplet.texts ? language : ORIGINAL;
    const lines = couplet.texts[own]?.lines ?? ['', ''];
    return {
      id: `convention#${couplet.id}`,
      title: lines.join(' '),
      place,
      path: `convention/#${couplet.id}`,
      text: speak(couplet.gloss, language).text,
      language: own,
    };
  });
}

// Whoever asks for “七进” looks for the page of the seven, not only for passages that speak of them.
function glossariesIn(language: LanguageTag): SearchDocument[] {
  const place = translator(site.locales, language)('glossaries.title');
  return site.glossaries.map((glossary) => {
    const title = speak(glossary.title, language);
    return {
      id: glossary.id,
      title: title.text,
      place,
      path: `glossaries/${glossary.id}/`,
      text: speak(glossary.description, language).text,
      language: title.language,
    };
  });
}

function termsIn(language: LanguageTag): SearchDocument[] {
  return site.glossaries.flatMap((glossary) =>
    glossary.terms.map((term) => {
      const own = language in term.texts ? language : ORIGINAL;
      const text = term.texts[own];
      return {
        id: `${glossary.id}#${term.id}`,
        title: text?.term ?? '',
        place: speak(glossary.title, language).text,
        path: `glossaries/${glossary.id}/#${term.id}`,
        text: text?.definition ?? '',
        language: own,
      };
    }),
  );
}
