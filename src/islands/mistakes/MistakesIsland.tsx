import type { Spoken } from '#core/language/spoken.ts';
import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { Mistakes } from './Mistakes.tsx';

/**
 * The wrong-answer book: made from the recorded attempts and from what was practised here, on the device alone.
 * @example <MistakesIsland client:load language="zh" dir="ltr" messages={…} languages={voices} banksUrl="/banks/"
 *   sheetsUrl="/ask/" documentsUrl="/zh/documents/" quizzesUrl="/zh/quizzes/" documents={{ 'maqin-school': { … } }} />
 */
export interface MistakesIslandProps extends IslandProps {
  readonly banksUrl: string;
  readonly sheetsUrl: string;
  readonly documentsUrl: string;
  readonly quizzesUrl: string;
  /** The names of the documents, in reading order. */
  readonly documents: Readonly<Record<string, Spoken>>;
}

export function MistakesIsland(props: MistakesIslandProps) {
  return (
    <IslandFrame {...props} name="mistakes">
      <Mistakes {...props} />
    </IslandFrame>
  );
}
