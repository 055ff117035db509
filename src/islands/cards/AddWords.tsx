import { useTranslation } from 'react-i18next';
import type { WordCard } from '#core/cards/card.ts';
import { NEW_A_DAY } from '#core/cards/deck.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { Say } from '../parts/Say.tsx';
import type { CardsIslandProps } from './CardsIsland.tsx';

interface Props extends Pick<CardsIslandProps, 'glossaries'> {
  readonly cards: readonly WordCard[];
  readonly busy: boolean;
  onAdd(ids: readonly string[]): void;
}

/** Every glossary with how many of its words have no card yet. */
export function AddWords({ glossaries, cards, busy, onAdd }: Props) {
  const { t } = useTranslation();
  const known = new Set(cards.map(({ id }) => id));
  return (
    <section className="part" aria-labelledby="add-heading">
      <h2 id="add-heading">{t('study:cards.add')}</h2>
      <p className="soft">
        <Say text="study:cards.addText" with={{ count: NEW_A_DAY }} />
      </p>
      <ul className="rows add-words">
        {glossaries.map(({ id, title, terms }) => {
          const missing = terms.map((term) => `${id}#${term}`).filter((one) => !known.has(one));
          return (
            <li key={id}>
              <span id={`shelf-${id}`}>
                <SpokenText of={title} />
              </span>
              {missing.length === 0 ? (
                <span className="soft">{t('study:cards.allIn')}</span>
              ) : (
                <button
                  type="button"
                  className="button quiet"
                  disabled={busy}
                  aria-describedby={`shelf-${id}`}
                  onClick={() => onAdd(missing)}
                >
                  <span>
                    <Say text="study:cards.addAll" with={{ count: missing.length }} />
                  </span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
