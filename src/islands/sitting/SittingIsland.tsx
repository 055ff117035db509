import type { Spoken } from '#core/language/text.ts';
import type { Blueprint } from '#core/quiz/blueprint.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { Title } from '../parts/Title.tsx';
import { SittingDesk } from './SittingDesk.tsx';

/** What stands on the projector, in one language. */
export interface BoardWords {
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** The language's own name. */
  readonly name: string;
  readonly room: string;
  readonly how: string;
}

/** A quiz a sitting may be held with. */
export interface SittingQuiz {
  readonly blueprint: Blueprint;
  readonly title: Spoken;
  /** Title in every language of the board, in its order. */
  readonly titles: readonly Spoken[];
  readonly banks: readonly {
    readonly id: string;
    readonly ver: string;
    readonly sha: string;
    readonly url: string;
  }[];
}

/**
 * The organiser's page: key, room, collecting, signing, paper. Works without a network; what it keeps stays on this machine.
 * @example
 * <SittingIsland client:load language="zh" dir="ltr"
 *   messages={messagesFor(site.locales, 'zh', ['sitting', 'issues'])} languages={voices}
 *   organisers={site.organisers} quizzes={[{ blueprint, title, titles, banks }]}
 *   board={[{ tag: 'zh', dir: 'ltr', name: '中文', room: '考场码', how: '……' }]} />
 */
export interface SittingIslandProps extends IslandProps {
  readonly organisers: readonly Organiser[];
  readonly quizzes: readonly SittingQuiz[];
  /** The projector's words in every language of the site, the page's first. */
  readonly board: readonly BoardWords[];
}

export function SittingIsland(props: SittingIslandProps) {
  return (
    <IslandFrame {...props} name="sitting">
      <Title lead />
      <SittingDesk {...props} />
    </IslandFrame>
  );
}
