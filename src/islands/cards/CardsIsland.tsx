import type { LanguageTag, Spoken } from '#core/language/spoken.ts';
import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { Cards } from './Cards.tsx';

/** A glossary whose words may be added. */
export interface Shelf {
  readonly id: string;
  readonly title: Spoken;
  /** Ids of its terms. */
  readonly terms: readonly string[];
}

/**
 * The word cards. Everything after the first load works without a network; nothing leaves the device.
 * @example
 * <CardsIsland client:load language="ug" dir="rtl" messages={…} languages={voices}
 *   names={{ zh: '汉文' }} termsUrl="/ug/glossaries/terms.json" glossaries={[]}
 *   glossariesUrl="/ug/glossaries/" mistakesUrl="/ug/mistakes/" banksUrl="/banks/" wordOf={{ 'seven-entries-001': 'seven-entries#schools' }} />
 */
export interface CardsIslandProps extends IslandProps {
  /** Each language's own name. */
  readonly names: Readonly<Record<LanguageTag, string>>;
  readonly termsUrl: string;
  readonly glossaries: readonly Shelf[];
  readonly glossariesUrl: string;
  /** Folder of the published banks. */
  readonly banksUrl: string;
  /** Questions about one word, by id: `glossary#term`. */
  readonly wordOf: Readonly<Record<string, string>>;
}

export function CardsIsland(props: CardsIslandProps) {
  return (
    <IslandFrame {...props} name="cards-island">
      <Cards {...props} />
    </IslandFrame>
  );
}
