import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spoken } from '#core/language/spoken.ts';
import { Mark } from '../Mark.tsx';
import { SpokenText } from '../SpokenText.tsx';
import type { QuestionView, QuestionViewProps } from '../view.ts';
import { matchingRules, type MatchingShown } from './rules.ts';
import type { Matching } from './schema.ts';

/** Left sides and right sides as buttons: one of each makes a pair, the same for touch, mouse, keyboard, screen reader. */
export const matchingView: QuestionView<Matching, MatchingShown, readonly string[]> = {
  rules: matchingRules,
  early: true,
  Control,
};

type Props = QuestionViewProps<MatchingShown, readonly string[]>;

function Control(props: Props) {
  const { shown, right, locked } = props;
  const { t } = useTranslation();
  const { answer, current, told, take, pair } = usePairing(props);
  return (
    <fieldset className="question matching" disabled={locked}>
      <legend>
        <SpokenText of={shown.prompt} />
      </legend>
      {!locked && <p className="soft">{t('matchingHow')}</p>}
      <ul className="lefts">
        {shown.lefts.map(({ at, text }) => (
          <Left
            key={at}
            text={text}
            given={textOf(shown, answer[at] ?? '')}
            right={right === null ? null : textOf(shown, right[at] ?? '')}
            current={!locked && at === current}
            locked={locked}
            onTake={() => take(at)}
          />
        ))}
      </ul>
      {!locked && (
        <fieldset className="question-part rights">
          <legend>{t('matchingRights')}</legend>
          {shown.rights.map(({ id, text }) => (
            <button
              key={id}
              type="button"
              className={`option ${answer.includes(id) ? 'is-used' : ''}`}
              aria-pressed={answer.includes(id)}
              data-mixed="1"
              data-unsolved={shown.lefts.length}
              onClick={() => pair(id)}
            >
              <span className="option-text">
                <SpokenText of={text} />
              </span>
            </button>
          ))}
        </fieldset>
      )}
      <p className="hidden-label" role="status">
        {!locked && told !== null && <Pair {...told} />}
      </p>
    </fieldset>
  );
}

/** The pair just made, or the left side that is open again. */
interface Told {
  readonly left: Spoken;
  readonly right: Spoken | null;
}

function Pair({ left, right }: Told) {
  const { t } = useTranslation();
  return (
    <>
      <SpokenText of={left} /> — {right === null ? t('matchingOpen') : <SpokenText of={right} />}
    </>
  );
}

/** One left side is always taken, at first the first; the right side that is tapped next becomes its own. */
function usePairing({ shown, answer: given, onChoose }: Props) {
  const answer = given ?? shown.lefts.map(() => '');
  const [current, take] = useState(shown.lefts[0]?.at ?? 0);
  const [told, setTold] = useState<Told | null>(null);
  const pair = (id: string) => {
    const left = shown.lefts.find(({ at }) => at === current);
    if (left === undefined) return;
    const back = answer[current] === id;
    // A right side fits once: taken here, it leaves the left side it was with.
    const next = answer.map((one, at) => (at === current && !back ? id : one === id ? '' : one));
    onChoose(next);
    setTold({ left: left.text, right: back ? null : textOf(shown, id) });
    if (!back) take(nextOpen(shown, next, current));
  };
  return { answer, current, told, take, pair };
}

interface LeftProps {
  readonly text: Spoken;
  readonly given: Spoken | null;
  readonly right: Spoken | null;
  readonly current: boolean;
  readonly locked: boolean;
  onTake(): void;
}

function Left({ text, given, right, current, locked, onTake }: LeftProps) {
  const { t } = useTranslation();
  const fits = right !== null && given?.text === right.text;
  const pair = (
    <>
      <span className="left" data-mixed="0">
        <SpokenText of={text} />
      </span>
      <span className={`given ${given === null ? 'is-open' : ''}`}>
        {given === null ? t('matchingOpen') : <SpokenText of={given} />}
      </span>
    </>
  );
  if (!locked) {
    return (
      <li>
        <button
          type="button"
          className={`option ${current ? 'is-chosen' : ''}`}
          aria-pressed={current}
          onClick={onTake}
        >
          {pair}
        </button>
      </li>
    );
  }
  return (
    <li className={`option ${right === null ? '' : fits ? 'is-right' : 'is-wrong'}`}>
      {pair}
      {right !== null && <Mark right={fits} text={t(fits ? 'right' : 'wrong')} />}
      {right !== null && !fits && (
        <span className="belongs">
          {t('rightAnswerIs')} <SpokenText of={right} />
        </span>
      )}
    </li>
  );
}

/** The next left side without a pair, from the one just paired on; that one itself where none is open. */
function nextOpen(shown: MatchingShown, answer: readonly string[], from: number): number {
  const start = shown.lefts.findIndex(({ at }) => at === from);
  const after = [...shown.lefts.slice(start + 1), ...shown.lefts.slice(0, start)];
  return after.find(({ at }) => answer[at] === '')?.at ?? from;
}

function textOf(shown: MatchingShown, id: string): Spoken | null {
  return shown.rights.find((one) => one.id === id)?.text ?? null;
}
