import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/spoken.ts';
import type { Judgement, Outcome } from '#core/quiz/judge.ts';
import { SpokenText } from '../SpokenText.tsx';
import { VerdictIcon } from '../VerdictIcon.tsx';
import { Difference } from './Difference.tsx';

interface Props {
  readonly of: Judgement;
  readonly language: LanguageTag;
}

const SIGNS = { right: true, almost: 'partly', wrong: false } as const;
const WORDS = { right: 'right', almost: 'typedAlmost', wrong: 'wrong' } as const;

/** What became of one typed part: sign and words, and letter by letter how it differs where it is almost right. */
export function Judged({ of, language }: Props) {
  const { t } = useTranslation();
  const { outcome, meant, letters } = of;
  return (
    <div className={`judged ${judgedStyle(outcome)}`}>
      <p className="option-mark">
        <VerdictIcon right={SIGNS[outcome]} /> {t(WORDS[outcome])}
      </p>
      {outcome === 'almost' && <Difference letters={letters} language={language} />}
      {outcome === 'wrong' && meant !== '' && (
        <p>
          {t('rightAnswerIs')} <SpokenText of={{ text: meant, language }} />
        </p>
      )}
    </div>
  );
}

/** The style of an outcome, the same on a gap and below it. */
export function judgedStyle(outcome: Outcome): string {
  return { right: 'is-right', almost: 'is-partly', wrong: 'is-wrong' }[outcome];
}
