import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { Title } from '../parts/Title.tsx';
import { MyData } from './MyData.tsx';

/**
 * Everything this browser keeps for the site, to be seen, taken along, brought back and deleted. The server draws its
 * title and that it is being opened.
 * @example
 * <MyDataIsland client:load language="bo" dir="ltr" messages={messagesFor(site.locales, 'bo', ['my-data', 'nudge', 'issues'])}
 *   languages={{ bo: { bcp47: 'bo', dir: 'ltr' } }} titles={{ convention: '…' }}
 *   scoreBookUrl="/bo/score-book/" />
 */
export interface MyDataIslandProps extends IslandProps {
  /** The quizzes' names by id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly scoreBookUrl: string;
}

export function MyDataIsland(props: MyDataIslandProps) {
  return (
    <IslandFrame {...props} name="my-data">
      <Title lead />
      <MyData {...props} />
    </IslandFrame>
  );
}
