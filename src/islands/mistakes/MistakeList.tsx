import { useTranslation } from 'react-i18next';
import { speak } from '#core/language/spoken.ts';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { rulesOf } from '#questions/views.tsx';
import type { Passages } from '../quiz/QuizIsland.tsx';
import { SourcePassage } from '../quiz/SourcePassage.tsx';
import { ToldPrompt } from '../quiz/ToldPrompt.tsx';
import { Words } from '../quiz/Words.tsx';
import type { MistakesIslandProps } from './MistakesIsland.tsx';
import type { Shown } from './use-mistakes.ts';

interface Props extends MistakesIslandProps {
  readonly mistakes: readonly Shown[];
  readonly passages: Passages;
  onOut(question: string): void;
}

/** The mistakes by document, in reading order. */
export function MistakeList({ mistakes, documents, passages, language, documentsUrl, onOut }: Props) {
  const slugs = Object.keys(documents).filter((slug) => mistakes.some((one) => documentOf(one) === slug));
  return slugs.map((slug) => (
    <section key={slug} className="mistakes-of" aria-labelledby={`of-${slug}`}>
      <h2 id={`of-${slug}`}>
        <a href={`${documentsUrl}${slug}/`}>
          <SpokenText of={documents[slug] ?? { text: slug, language }} />
        </a>
      </h2>
      <ul className="review">
        {mistakes
          .filter((one) => documentOf(one) === slug)
          .map((mistake) => (
            <Item key={mistake.wrong.q} {...{ mistake, passages, language, onOut }} />
          ))}
      </ul>
    </section>
  ));
}

interface ItemProps extends Pick<Props, 'passages' | 'language' | 'onOut'> {
  readonly mistake: Shown;
}

function Item({ mistake, passages, language, onOut }: ItemProps) {
  const { t } = useTranslation();
  const { question, wrong, rightOn } = mistake;
  const conditions = { ...conditionsIn(language), answer: wrong.answer };
  const rules = rulesOf(question);
  const given = wrong.a === null ? [] : rules.spoken(question, wrong.a, conditions);
  return (
    <li className="reviewed">
      <ToldPrompt question={question} conditions={conditions} />
      <dl className="answers">
        <dt>{t('yourAnswer')}</dt>
        <dd>
          <Words of={given} />
        </dd>
        <dt>{t('rightAnswer')}</dt>
        <dd>
          <Words of={rules.solution(question, conditions)} />
        </dd>
      </dl>
      <details>
        <summary>{t('explanation')}</summary>
        <p>
          <SpokenText of={speak(question.explanation, language)} />
        </p>
        <SourcePassage passage={passages[question.passage]} />
      </details>
      {rightOn.length > 0 && <p className="soft">{t('study:mistakes.rightOnce')}</p>}
      <div className="mistake-foot">
        <button type="button" className="button quiet" onClick={() => onOut(wrong.q)}>
          {t('study:mistakes.out')}
        </button>
      </div>
    </li>
  );
}

function documentOf({ question }: Shown): string {
  return question.passage.split('#')[0] ?? '';
}
