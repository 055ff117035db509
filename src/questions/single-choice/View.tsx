import { useTranslation } from 'react-i18next';
import { Mark } from '../Mark.tsx';
import { SpokenText } from '../SpokenText.tsx';
import type { QuestionView, QuestionViewProps } from '../view.ts';
import { singleChoiceRules, type SingleChoiceShown } from './rules.ts';
import type { SingleChoice } from './schema.ts';

/** Options as large cards around native radio buttons: arrow keys, labels and forms work by themselves. */
export const singleChoiceView: QuestionView<SingleChoice, SingleChoiceShown, string> = {
  rules: singleChoiceRules,
  early: true,
  Control,
};

function Control(props: QuestionViewProps<SingleChoiceShown, string>) {
  const { shown, answer, right, locked, name, onChoose } = props;
  const { t } = useTranslation();
  return (
    <fieldset className="question" disabled={locked}>
      <legend>
        <SpokenText of={shown.prompt} />
        {shown.word && (
          <strong className="asked-word">
            <SpokenText of={shown.word} />
          </strong>
        )}
      </legend>
      {shown.options.map(({ id, text }) => (
        <label className={`option ${mark(id, answer, right)}`} key={id} data-mixed="0">
          <input type="radio" name={name} value={id} checked={answer === id} onChange={() => onChoose(id)} />
          <span className="option-text">
            <SpokenText of={text} />
          </span>
          {right !== null && id === right && <Mark right text={t('rightAnswer')} />}
          {right !== null && id === answer && id !== right && <Mark right={false} text={t('yourAnswer')} />}
        </label>
      ))}
    </fieldset>
  );
}

function mark(id: string, answer: string | null, right: string | null): string {
  if (right === null) return id === answer ? 'is-chosen' : '';
  if (id === right) return 'is-right';
  return id === answer ? 'is-wrong' : '';
}
