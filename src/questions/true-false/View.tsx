import { useTranslation } from 'react-i18next';
import type { Spoken } from '#core/language/spoken.ts';
import { Mark } from '../Mark.tsx';
import { SpokenText } from '../SpokenText.tsx';
import type { QuestionView, QuestionViewProps } from '../view.ts';
import { trueFalseRules, type TrueFalseAnswer, type TrueFalseShown } from './rules.ts';
import type { TrueFalse } from './schema.ts';

/** The statement, two radio buttons for its truth and a group of reasons below. */
export const trueFalseView: QuestionView<TrueFalse, TrueFalseShown, TrueFalseAnswer> = {
  rules: trueFalseRules,
  early: true,
  Control,
};

function Control(props: QuestionViewProps<TrueFalseShown, TrueFalseAnswer>) {
  const { shown, right, locked, name, onChoose } = props;
  const [truth, reason] = props.answer ?? ['', ''];
  const { t } = useTranslation();
  return (
    <fieldset className="question" disabled={locked}>
      <legend>
        <SpokenText of={shown.prompt} />
      </legend>
      <Choice
        label={t('trueFalseTruth')}
        name={`${name}-truth`}
        options={shown.truths}
        chosen={truth}
        right={right?.[0]}
        across
        onChoose={(id) => onChoose([id, reason])}
      />
      <Choice
        label={t('trueFalseReason')}
        name={`${name}-reason`}
        options={shown.reasons}
        chosen={reason}
        right={right?.[1]}
        onChoose={(id) => onChoose([truth, id])}
      />
    </fieldset>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly id: Id; readonly text: Spoken }[];
  readonly chosen: string;
  readonly right: string | undefined;
  /** Side by side: two short words. */
  readonly across?: boolean;
  onChoose(id: Id): void;
}

function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const { label, name, options, chosen, right, across = false, onChoose } = props;
  const { t } = useTranslation();
  return (
    <fieldset className={`question-part ${across ? 'is-across' : ''}`}>
      <legend>{label}</legend>
      {options.map(({ id, text }) => (
        <label
          className={`option ${style(id, chosen, right)}`}
          key={id}
          data-mixed={across ? undefined : '0'}
        >
          <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChoose(id)} />
          <span className="option-text">
            <SpokenText of={text} />
          </span>
          {id === right && <Mark right text={t('rightAnswer')} />}
          {right !== undefined && id === chosen && id !== right && (
            <Mark right={false} text={t('yourAnswer')} />
          )}
        </label>
      ))}
    </fieldset>
  );
}

function style(id: string, chosen: string, right: string | undefined): string {
  if (right === undefined) return id === chosen ? 'is-chosen' : '';
  if (id === right) return 'is-right';
  return id === chosen ? 'is-wrong' : '';
}
