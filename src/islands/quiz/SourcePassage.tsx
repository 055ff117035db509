import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SpokenText } from '#questions/SpokenText.tsx';
import type { Passages } from './QuizIsland.tsx';

/** The passage a question rests on, word for word, with the way to its place in the document. */
export function SourcePassage({ passage }: { readonly passage: Passages[string] | undefined }) {
  const { t } = useTranslation();
  if (passage === undefined) return null;
  return (
    <figure className="source">
      <blockquote cite={passage.url}>
        <p>
          <SpokenText of={passage}>
            {passage.language === 'zh' ? spaced(passage.text) : passage.text}
          </SpokenText>
        </p>
      </blockquote>
      <figcaption>
        <a href={passage.url}>{t('readInDocument')}</a>
      </figcaption>
    </figure>
  );
}

/** The source writes ASCII stops between Han; the characters stay, the class adds the room a reader expects. */
function spaced(text: string): ReactNode {
  return text.split(/([,;:])(?=\S)/).map((piece, index) =>
    index % 2 === 1 ? (
      // The pieces of one text never change places.
      <span className="stop" key={index}>
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}
