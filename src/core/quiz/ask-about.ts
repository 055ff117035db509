/** The part of a question that says where it comes from. */
interface Placed {
  readonly id: string;
  /** `document#passage`. */
  readonly passage: string;
}

/** The questions to ask about a passage, and how near to it they stand. */
export interface About {
  readonly near: 'passage' | 'section' | 'document' | 'nowhere';
  readonly questions: readonly string[];
}

/**
 * The questions whose source is a passage; where it has none, those of its section, else those of the whole document.
 * `sections` are the passages of the document in parts, each from one heading to the next.
 * @example askAbout(questions, sections, 'maqin-school#s1-p1') → { near: 'passage', questions: ['maqin-school-001'] }
 */
export function askAbout(
  questions: readonly Placed[],
  sections: readonly (readonly string[])[],
  reference: string,
): About {
  const [document = '', passage = ''] = reference.split('#');
  const section = sections.find((one) => one.includes(passage)) ?? [];
  const among = (passages: readonly string[]) => {
    const wanted = new Set(passages.map((one) => `${document}#${one}`));
    return questions.filter((question) => wanted.has(question.passage)).map(({ id }) => id);
  };
  const own = among([passage]);
  if (own.length > 0) return { near: 'passage', questions: own };
  const beside = among(section);
  if (beside.length > 0) return { near: 'section', questions: beside };
  const all = questions.filter((question) => question.passage.startsWith(`${document}#`)).map(({ id }) => id);
  return all.length > 0 ? { near: 'document', questions: all } : { near: 'nowhere', questions: [] };
}
