import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { Projector } from './Projector.tsx';
import type { StageWords } from './stage-words.ts';

/** The projector's own words in all languages, beside what every island gets. */
export interface ProjectorIslandProps extends IslandProps {
  readonly words: StageWords;
}

/** The second window of a contest: what the hall sees. It draws what the console tells and knows nothing itself. */
export function ProjectorIsland(props: ProjectorIslandProps) {
  return (
    <IslandFrame {...props} name="projector">
      <Projector words={props.words} languages={props.languages} language={props.language} />
    </IslandFrame>
  );
}
