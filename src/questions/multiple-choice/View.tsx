import { useTranslation } from 'react-i18next';
import { Mark } from '../Mark.tsx';
import { SpokenText } from '../SpokenText.tsx';
import type { QuestionView, QuestionViewProps } from '../view.ts';
import { multipleChoiceRules, type MultipleChoiceShown } from './rules.ts';
import type { MultipleChoice } from './schema.ts';

/** Options as large cards around native checkboxes; a tick can be taken back until the answer is confirmed. */
export const multipleChoiceView: QuestionView<MultipleChoice, MultipleChoiceShown, readonly string[]> = {
  rules: multipleChoiceRules,
  early: true,
  Control,
};

function Control(props: QuestionViewProps<MultipleChoiceShown, readonly string[]>) {
  const { shown, right, locked, name, onChoose } = props;
  const answer = props.answer ?? [];
  const { t } = useTranslation();
  const toggle = (id: string) =>
    onChoose(answer.includes(id) ? answer.filter((one) => one !== id) : [...answer, id].sort());
  return (
    <fieldset className="question" disabled={locked} aria-describedby={`${name}-points`}>
      <legend>
        <SpokenText of={shown.prompt} />
      </legend>
      <p className="soft" id={`${name}-points`}>
        {t('multipleChoicePoints', { count: shown.possible })}
      </p>
      {shown.options.map(({ id, text }) => {
        const outcome = outcomeOf(answer.includes(id), right?.includes(id));
        return (
          <label className={`option ${outcome.style}`} key={id} data-mixed="0">
            <input
              type="checkbox"
              name={name}
              value={id}
              checked={answer.includes(id)}
              onChange={() => toggle(id)}
            />
            <span className="option-text">
              <SpokenText of={text} />
            </span>
            {outcome.says !== undefined && (
              <Mark right={outcome.style !== 'is-wrong'} text={t(outcome.says)} />
            )}
          </label>
        );
      })}
    </fieldset>
  );
}

interface Outcome {
  readonly style: string;
  readonly says?: string;
}

// A right option without a tick is neither right nor wrong: it is the point that was missed.
function outcomeOf(ticked: boolean, right: boolean | undefined): Outcome {
  if (right === undefined) return { style: ticked ? 'is-chosen' : '' };
  if (right) {
    return ticked
      ? { style: 'is-right', says: 'multipleChoiceRight' }
      : { style: 'is-missed', says: 'multipleChoiceMissed' };
  }
  return ticked ? { style: 'is-wrong', says: 'multipleChoiceWrong' } : { style: '' };
}
