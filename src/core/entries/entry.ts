import type { StudyDocument } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import type { EntryMarks } from '#core/documents/review-fields.ts';
import type { Glossary } from '#core/glossary/term.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { yearEntries } from './month-entries.ts';

/** One text of an entry in the languages it has. */
export interface EntryText {
  /** `definition`; permanent, translators' files name it. */
  readonly name: string;
  readonly texts: Readonly<Record<LanguageTag, string>>;
  /** Where it stands in its file, with `*` for the language: `terms.3.*.definition`. */
  readonly path: string;
}

/**
 * What is translated, stamped and reviewed as one in a YAML file: a couplet, a term, a festival, or what stands at the
 * top of a file, its titles.
 */
export interface Entry {
  /** `glossaries/seven-entries#offices`, `convention#c1`, `documents/maqin-school#about`; permanent. */
  readonly name: string;
  readonly file: string;
  /** Of the object that holds the marks, or '' for the top of the file, whose marks are under `about`. */
  readonly path: string;
  readonly texts: readonly EntryText[];
  readonly marks: EntryMarks;
  /** What the file says of all its entries. */
  readonly ofFile: Pick<EntryMarks, 'status' | 'reviewer' | 'reviewed'>;
}

type Shelved = Pick<Library, 'places'>;

/**
 * Every entry of the content: titles and particulars of the documents, the convention, the glossaries, the study months
 * and the festivals.
 * @example entriesOf(library).find(({ name }) => name === 'convention#c1')
 */
export function entriesOf(library: Library): readonly Entry[] {
  return [
    ...library.documents.flatMap((document) => documentEntries(document, library)),
    ...conventionEntries(library),
    ...library.glossaries.flatMap((glossary) => glossaryEntries(glossary, library)),
    ...yearEntries(library),
  ];
}

/**
 * What `document.yaml` says of a document, as one entry; none for a document without that file.
 * @example documentEntries(document, library)[0]?.name === 'documents/maqin-school#about'
 */
export function documentEntries(document: StudyDocument, { places }: Shelved): readonly Entry[] {
  const { slug, name, issuer, place, collection, source, notes } = document;
  if (!places.has(document)) return [];
  const seen: string[] = [];
  const noteTexts = notes.map(({ passage, text }, index) => {
    seen.push(passage);
    const again = seen.filter((one) => one === passage).length;
    const noteName = `note-${passage}${again === 1 ? '' : `-${again}`}`;
    return { name: noteName, texts: text, path: `notes.${index}.text.*` };
  });
  const particulars = { name, issuer, place, collection, source };
  return [
    {
      name: `documents/${slug}#about`,
      file: `content/documents/${slug}/document.yaml`,
      path: '',
      texts: [
        ...Object.entries(particulars).flatMap(([key, texts]) =>
          texts === null ? [] : [{ name: key, texts, path: `${key}.*` }],
        ),
        ...noteTexts,
      ],
      marks: document.about ?? {},
      ofFile: document,
    },
  ];
}

/**
 * The title of the convention and its couplets.
 * @example conventionEntries(library)[1]?.name === 'convention#c1'
 */
export function conventionEntries({
  convention,
  places,
}: Pick<Library, 'convention' | 'places'>): readonly Entry[] {
  const file = 'content/convention/convention.yaml';
  if (convention.couplets.length === 0) return [];
  const title = { name: 'title', texts: convention.title, path: 'title.*' };
  return [
    {
      name: 'convention#about',
      file,
      path: '',
      texts: [title],
      marks: convention.about ?? {},
      ofFile: convention,
    },
    ...convention.couplets.map((couplet, index): Entry => {
      const path = places.get(couplet)?.path ?? `couplets.${index}`;
      const line = (at: 0 | 1): EntryText => ({
        name: `line-${at + 1}`,
        texts: pick(couplet.texts, ({ lines }) => lines[at]),
        path: `${path}.*.lines.${at}`,
      });
      const gloss = { name: 'gloss', texts: couplet.gloss, path: `${path}.gloss.*` };
      const { id, marks } = couplet;
      return {
        name: `convention#${id}`,
        file,
        path,
        texts: [line(0), line(1), gloss],
        marks,
        ofFile: convention,
      };
    }),
  ];
}

const TERM_TEXTS = ['term', 'definition', 'example'] as const;

/**
 * Title and description of a glossary, and its terms.
 * @example glossaryEntries(glossary, library).length === glossary.terms.length + 1
 */
export function glossaryEntries(glossary: Glossary, { places }: Shelved): readonly Entry[] {
  const { id, title, description, about, terms } = glossary;
  const shared = { file: `content/glossaries/${id}.yaml`, ofFile: glossary };
  return [
    {
      ...shared,
      name: `glossaries/${id}#about`,
      path: '',
      texts: [
        { name: 'title', texts: title, path: 'title.*' },
        { name: 'description', texts: description, path: 'description.*' },
      ],
      marks: about ?? {},
    },
    ...terms.map((term, index): Entry => {
      const path = places.get(term)?.path ?? `terms.${index}`;
      const texts = TERM_TEXTS.map((name) => ({
        name,
        texts: pick(term.texts, (text) => text[name]),
        path: `${path}.*.${name}`,
      }));
      return { ...shared, name: `glossaries/${id}#${term.id}`, path, texts, marks: term.marks };
    }),
  ];
}

function pick<T>(texts: Readonly<Record<LanguageTag, T>>, one: (text: T) => string) {
  return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, one(text)]));
}
