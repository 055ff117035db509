import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { Ask } from './Ask.tsx';

/**
 * The page behind "ask me about this" of a passage: `?from=<document>#<passage>`. Nothing is recorded.
 * @example <AskIsland client:load language="bo" dir="ltr" messages={…} languages={voices} sheetsUrl="/ask/" documentsUrl="/bo/documents/" />
 */
export interface AskIslandProps extends IslandProps {
  /** Folder of the questions by document. */
  readonly sheetsUrl: string;
  readonly documentsUrl: string;
}

export function AskIsland(props: AskIslandProps) {
  return (
    <IslandFrame {...props} name="ask">
      <Ask {...props} />
    </IslandFrame>
  );
}
