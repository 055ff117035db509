import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spoken } from '#core/language/spoken.ts';
import { numbersOf } from '../gapped.ts';
import { GapNumber } from '../GapNumber.tsx';
import { HelpLine } from '../HelpLine.tsx';
import { Mark } from '../Mark.tsx';
import { Sentence } from '../Sentence.tsx';
import { SpokenText } from '../SpokenText.tsx';
import type { QuestionView, QuestionViewProps } from '../view.ts';
import { clozeRules, type ClozeShown } from './rules.ts';
import type { Cloze } from './schema.ts';

/** Gaps and words as buttons: a word goes into the gap that is taken, the same for touch, mouse, keyboard, screen reader. */
export const clozeView: QuestionView<Cloze, ClozeShown, readonly string[]> = {
  rules: clozeRules,
  early: true,
  Control,
};

type Props = QuestionViewProps<ClozeShown, readonly string[]>;

function Control(props: Props) {
  const { shown, locked } = props;
  return (
    <fieldset className="question cloze">
      <legend>
        <SpokenText of={shown.prompt} />
      </legend>
      {shown.help !== null && <HelpLine of={shown.help} />}
      {locked ? <Filled {...props} /> : <Filling {...props} />}
    </fieldset>
  );
}

function Filling(props: Props) {
  const { shown, name } = props;
  const { t } = useTranslation();
  const { gaps, answer, current, told, takeGap, takeWord } = useFilling(props);
  return (
    <>
      <p className="soft">{t('clozeHow')}</p>
      <Sentence
        of={shown.sentence}
        id={`${name}-sentence`}
        gap={(gap) => {
          const at = gaps.indexOf(gap);
          const word = wordOf(shown, answer[at]);
          return (
            <button
              type="button"
              className={`gap ${at === current ? 'is-chosen' : ''} ${word === null ? 'is-open' : ''}`}
              aria-pressed={at === current}
              onClick={() => takeGap(at)}
            >
              {gaps.length > 1 && <GapNumber of={at + 1} />}
              <span className="hidden-label">{t('gapName', { number: at + 1, total: gaps.length })} </span>
              {word === null ? t('clozeOpen') : <SpokenText of={word} />}
            </button>
          );
        }}
      />
      <WordBank words={shown.words} used={answer} onTake={takeWord} />
      <p className="hidden-label" role="status">
        {told !== null && (
          <>
            {t('gapName', { number: told + 1, total: gaps.length })} —{' '}
            <Word of={wordOf(shown, answer[told])} />
          </>
        )}
      </p>
    </>
  );
}

interface WordBankProps {
  readonly words: ClozeShown['words'];
  readonly used: readonly string[];
  onTake(id: string): void;
}

function WordBank({ words, used, onTake }: WordBankProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="question-part words">
      <legend>{t('clozeWords')}</legend>
      {words.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          className={`tile ${used.includes(id) ? 'is-used' : ''}`}
          aria-pressed={used.includes(id)}
          data-mixed="0"
          onClick={() => onTake(id)}
        >
          <SpokenText of={text} />
        </button>
      ))}
    </fieldset>
  );
}

function Word({ of }: { readonly of: Spoken | null }) {
  const { t } = useTranslation();
  return of === null ? t('clozeOpen') : <SpokenText of={of} />;
}

/** One gap is always taken, at first the first; the word that is tapped next goes into it. */
function useFilling({ shown, answer: given, onChoose }: Props) {
  const gaps = numbersOf(shown.sentence);
  const answer = gaps.map((_, at) => given?.[at] ?? '');
  const [taken, setTaken] = useState<number | null>(null);
  const [told, setTold] = useState<number | null>(null);
  const current = taken ?? Math.max(0, answer.indexOf(''));
  const put = (at: number, word: string) => {
    // A word fits once: put here, it leaves the gap it was in.
    const next = answer.map((one, place) => (place === at ? word : one === word ? '' : one));
    onChoose(next);
    setTold(at);
    return next;
  };
  const takeGap = (at: number) => {
    if (answer[at] !== '') put(at, '');
    setTaken(at);
  };
  const takeWord = (word: string) => {
    const from = answer.indexOf(word);
    if (from >= 0) {
      put(from, '');
      setTaken(from);
      return;
    }
    const next = put(current, word);
    const after = next.findIndex((one, at) => one === '' && at > current);
    setTaken(after >= 0 ? after : next.includes('') ? next.indexOf('') : current);
  };
  return { gaps, answer, current, told, takeGap, takeWord };
}

function Filled({ shown, answer, right, name }: Props) {
  const { t } = useTranslation();
  const gaps = numbersOf(shown.sentence);
  const isRight = (at: number) => right !== null && answer?.[at] === right[at];
  return (
    <>
      <Sentence
        of={shown.sentence}
        id={`${name}-sentence`}
        gap={(gap) => {
          const at = gaps.indexOf(gap);
          const word = wordOf(shown, answer?.[at]);
          return (
            <span className={`gap ${right === null ? '' : isRight(at) ? 'is-right' : 'is-wrong'}`}>
              {gaps.length > 1 && <GapNumber of={at + 1} />}
              {word === null ? '…' : <SpokenText of={word} />}
            </span>
          );
        }}
      />
      {right !== null && (
        <ol className="results">
          {gaps.map((gap, at) => {
            const word = wordOf(shown, right[at]);
            return (
              <li key={gap} className={`judged ${isRight(at) ? 'is-right' : 'is-wrong'}`}>
                <Mark right={isRight(at)} text={t(isRight(at) ? 'right' : 'wrong')} />
                {!isRight(at) && word !== null && (
                  <p>
                    {t('rightAnswerIs')} <SpokenText of={word} />
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}

function wordOf(shown: ClozeShown, id: string | undefined): Spoken | null {
  return shown.words.find((word) => word.id === id)?.text ?? null;
}
