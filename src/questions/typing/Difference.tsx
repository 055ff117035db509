import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/spoken.ts';
import type { Letter } from '#core/quiz/judge.ts';
import { SpokenText, VoicesContext } from '../SpokenText.tsx';

interface Props {
  readonly letters: readonly Letter[];
  readonly language: LanguageTag;
}

/** Both spellings, each whole so that its letters join, with what differs marked; then the same in words. */
export function Difference({ letters, language }: Props) {
  const { t } = useTranslation();
  const typed = letters.filter(({ kind }) => kind !== 'missing');
  const meant = letters.filter(({ kind }) => kind !== 'extra');
  return (
    <div className="difference">
      <dl aria-hidden="true">
        <dt>{t('typedYours')}</dt>
        <Spelling of={typed.map(({ text, kind }) => ({ text, off: kind !== 'same' }))} language={language} />
        <dt>{t('typedMeant')}</dt>
        <Spelling
          of={meant.map((one) => ({
            text: one.kind === 'other' ? one.meant : one.text,
            off: one.kind !== 'same',
          }))}
          language={language}
        />
      </dl>
      <ul>
        {letters.map(
          (letter, at) => letter.kind !== 'same' && <Told key={at} letter={letter} language={language} />,
        )}
      </ul>
    </div>
  );
}

interface SpellingProps {
  readonly of: readonly { readonly text: string; readonly off: boolean }[];
  readonly language: LanguageTag;
}

function Spelling({ of, language }: SpellingProps) {
  const voice = useContext(VoicesContext).languages[language];
  return (
    <dd lang={voice?.bcp47 ?? language} dir={voice?.dir ?? 'auto'}>
      {of.map(({ text, off }, at) => (off ? <mark key={at}>{text}</mark> : text))}
    </dd>
  );
}

interface ToldProps {
  readonly letter: Letter;
  readonly language: LanguageTag;
}

function Told({ letter, language }: ToldProps) {
  const { t } = useTranslation();
  const one = <Sign text={letter.text} language={language} />;
  if (letter.kind !== 'other') {
    return (
      <li>
        {t(letter.kind === 'missing' ? 'typedMissing' : 'typedExtra')} {one}
      </li>
    );
  }
  return (
    <li>
      {t('typedOther')} {one} <span>{t('typedShould')}</span> <Sign text={letter.meant} language={language} />
    </li>
  );
}

// A space and the dot between syllables have no sound of their own.
function Sign({ text, language }: { readonly text: string; readonly language: LanguageTag }) {
  const { t } = useTranslation();
  if (text.trim() === '') return <strong>{t('typedSpace')}</strong>;
  return (
    <strong>
      <SpokenText of={{ text, language }} />
      {text === '\u0F0B' && ` ${t('typedTsheg')}`}
    </strong>
  );
}
