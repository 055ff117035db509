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
          <SpokenText of={passage} />
        </p>
      </blockquote>
      <figcaption>
        <a href={passage.url}>{t('readInDocument')}</a>
      </figcaption>
    </figure>
  );
}
