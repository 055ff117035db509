import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedContent } from '#core/sealed/sealed-paper.ts';
import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { QuizScreens } from '../quiz/QuizScreens.tsx';
import { OpenSealed } from './OpenSealed.tsx';
import { quizProps } from './quiz-props.ts';

/**
 * A sealed paper: its file, the passcode that is read out, and then the exam itself as on any quiz page.
 * @example
 * <SealedIsland client:load language="ug" dir="rtl"
 *   messages={messagesFor(site.locales, 'ug', ['quiz', 'sealed', 'nudge', 'issues'])} languages={voices}
 *   tongue={{ tag: 'ug', name: 'ئۇيغۇرچە', url: '/ug/sealed/' }}
 *   backUrl="/ug/quizzes/" scoreBookUrl="/ug/score-book/" myDataUrl="/ug/my-data/" />
 */
export interface SealedIslandProps extends IslandProps {
  readonly tongue: { readonly tag: string; readonly name: string; readonly url: string };
  readonly backUrl: string;
  readonly scoreBookUrl: string;
  readonly myDataUrl: string;
}

export function SealedIsland(props: SealedIslandProps) {
  return (
    <IslandFrame {...props} name="quiz">
      <Sealed {...props} />
    </IslandFrame>
  );
}

function Sealed(props: SealedIslandProps) {
  const { t } = useTranslation();
  const [content, setContent] = useState<SealedContent | null>(null);
  if (content !== null) return <QuizScreens {...props} {...quizProps(content, props)} />;
  return (
    <>
      <header>
        <h1>{t('sealed:title')}</h1>
        <p className="lead">{t('sealed:lead')}</p>
      </header>
      <OpenSealed {...props} onOpen={setContent} />
    </>
  );
}
