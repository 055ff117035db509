import { speak } from '#core/language/spoken.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Question } from '#questions/models.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { rulesOf } from '#questions/views.tsx';

interface Props {
  readonly question: Question;
  readonly conditions: Conditions;
}

/** What was asked, told again: the prompt, and the word or sentence it is about. */
export function ToldPrompt({ question, conditions }: Props) {
  const about = rulesOf(question).about?.(question, conditions) ?? null;
  return (
    <>
      <p className="prompt">
        <SpokenText of={speak(question.prompt, conditions.ask)} />
      </p>
      {about !== null && (
        <p>
          <SpokenText of={about} />
        </p>
      )}
    </>
  );
}
