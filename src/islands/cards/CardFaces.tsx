import { SpokenText } from '#questions/SpokenText.tsx';
import type { CardsIslandProps } from './CardsIsland.tsx';
import type { Review } from '#core/cards/review.ts';
import type { Terms } from './terms.ts';

interface Props extends Pick<CardsIslandProps, 'language' | 'names' | 'languages'> {
  readonly review: Review;
  readonly term: Terms[string];
}

/** The word in the language the learner reads; on the back the others, how each is read, and the meaning. */
export function CardFaces({ language, names, languages, review, term }: Props) {
  const front = language in term.words ? language : (Object.keys(term.words)[0] ?? language);
  const [word = '', sound = ''] = term.words[front] ?? [];
  const [meaning, meant] = term.definition;
  const others = Object.keys(names).filter((tag) => tag !== front && tag in term.words);
  return (
    <div className="faces">
      <p className="card-front title">
        <SpokenText of={{ text: word, language: front }} />
      </p>
      {review.turned && (
        <div className="card-back">
          <p className="latin" lang={`${front}-Latn`} dir="ltr">
            {sound}
          </p>
          <dl>
            {others.map((tag) => (
              <div key={tag}>
                <dt className="own-name" lang={languages[tag]?.bcp47} dir={languages[tag]?.dir}>
                  {names[tag]}
                </dt>
                <dd>
                  <b className="title">
                    <SpokenText of={{ text: term.words[tag]?.[0] ?? '', language: tag }} />
                  </b>
                  <span className="latin" lang={`${tag}-Latn`} dir="ltr">
                    {term.words[tag]?.[1]}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          <p>
            <SpokenText of={{ text: meaning, language: meant }} />
          </p>
        </div>
      )}
    </div>
  );
}
