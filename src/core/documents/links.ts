import type { Passage, StudyDocument } from './document.ts';

/** A passage with the document it stands in. */
export interface LinkedPassage {
  readonly document: StudyDocument;
  readonly passage: Passage;
}

/**
 * The passage a link `document#passage` names, `null` when there is none.
 * @example findPassage(library.documents, 'maqin-school#s1-p1')?.passage.text
 */
export function findPassage(documents: readonly StudyDocument[], link: string): LinkedPassage | null {
  const [slug, id, ...rest] = link.split('#');
  const document = documents.find((candidate) => candidate.slug === slug);
  const passage = document?.passages.find((candidate) => candidate.id === id);
  if (document === undefined || passage === undefined || rest.length > 0) return null;
  return { document, passage };
}
