import { useState } from 'react';
import { givenAs } from '../parts/page-data.ts';
import { QuizIsland, type QuizIslandProps } from './QuizIsland.tsx';

interface Props {
  /** What `QuizIsland` gets, by the name the page gave it. */
  readonly data: string;
}

/** The quiz in a page of its own, which gives it a whole bank. */
export function QuizPage({ data }: Props) {
  // The page checked it by its type when it gave it.
  const [props] = useState(() => givenAs(data) as QuizIslandProps);
  return <QuizIsland {...props} />;
}
