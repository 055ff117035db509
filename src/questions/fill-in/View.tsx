import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/spoken.ts';
import type { Judgement } from '#core/quiz/judge.ts';
import { numbersOf } from '../gapped.ts';
import { GapNumber } from '../GapNumber.tsx';
import { HelpLine } from '../HelpLine.tsx';
import { ScreenKeyboard, useScreenKeyboard } from '../keyboard/ScreenKeyboard.tsx';
import { Sentence } from '../Sentence.tsx';
import { SpokenText } from '../SpokenText.tsx';
import { Field, type Typing } from '../typing/Field.tsx';
import { Judged, judgedStyle } from '../typing/Judged.tsx';
import { ReadAs } from '../typing/ReadAs.tsx';
import { useTyped } from '../typing/use-typed.ts';
import type { QuestionView, QuestionViewProps } from '../view.ts';
import { fillInRules, type FillInShown } from './rules.ts';
import type { FillIn } from './schema.ts';

/** A sentence with fields in its gaps; once judged, each gap says how it differs. */
export const fillInView: QuestionView<FillIn, FillInShown, readonly string[]> = {
  rules: fillInRules,
  early: true,
  Control,
};

type Props = QuestionViewProps<FillInShown, readonly string[]>;

function Control(props: Props) {
  const { shown, locked } = props;
  return (
    <fieldset className="question fill-in">
      <legend>
        <SpokenText of={shown.prompt} />
      </legend>
      {shown.help !== null && <HelpLine of={shown.help} />}
      {locked ? <Given {...props} /> : <Fields {...props} />}
    </fieldset>
  );
}

function Fields({ shown: { sentence }, answer, conditions, name, onChoose }: Props) {
  const { t } = useTranslation();
  const gaps = numbersOf(sentence);
  const current = useRef<Typing | null>(null);
  const keyboard = useScreenKeyboard(sentence.language);
  const given = gaps.map((_, at) => answer?.[at] ?? '');
  const { texts, reading, type } = useTyped(given, sentence.language, conditions.romanised, onChoose);
  return (
    <>
      <Sentence
        of={sentence}
        id={`${name}-sentence`}
        gap={(gap) => {
          const at = gaps.indexOf(gap);
          return (
            <span className="blank">
              {gaps.length > 1 && <GapNumber of={at + 1} />}
              <Field
                language={sentence.language}
                text={texts[at] ?? ''}
                name={t('gapName', { number: at + 1, total: gaps.length })}
                lines="one"
                bare={keyboard.open}
                onText={(text, composing) => type(at, text, composing)}
                onFocus={(field) => (current.current = field)}
                onEnter={focusNext}
              />
            </span>
          );
        }}
      />
      {conditions.romanised && <ReadAs texts={texts} reading={reading} language={sentence.language} />}
      <ScreenKeyboard {...keyboard} language={sentence.language} field={() => current.current} />
    </>
  );
}

function Given({ shown: { sentence }, answer, judged, name }: Props) {
  const gaps = numbersOf(sentence);
  return (
    <>
      <Sentence
        of={sentence}
        id={`${name}-sentence`}
        gap={(gap) => {
          const at = gaps.indexOf(gap);
          const outcome = judged?.[at]?.outcome;
          const text = answer?.[at]?.trim() ?? '';
          return (
            <span className={`gap ${outcome === undefined ? '' : judgedStyle(outcome)}`}>
              {gaps.length > 1 && <GapNumber of={at + 1} />}
              {text === '' ? '…' : text}
            </span>
          );
        }}
      />
      {judged !== null && <Results of={judged} language={sentence.language} />}
    </>
  );
}

// The numbers of the list are those of the gaps.
function Results({ of, language }: { readonly of: readonly Judgement[]; readonly language: LanguageTag }) {
  const [first] = of;
  if (first !== undefined && of.length === 1) return <Judged of={first} language={language} />;
  return (
    <ol className="results">
      {of.map((one, at) => (
        <li key={at}>
          <Judged of={one} language={language} />
        </li>
      ))}
    </ol>
  );
}

function focusNext(field: Typing): void {
  const fields = [...(field.closest('fieldset')?.querySelectorAll<Typing>('.typing') ?? [])];
  fields[fields.indexOf(field) + 1]?.focus();
}
