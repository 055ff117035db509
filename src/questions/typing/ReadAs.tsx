import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/spoken.ts';
import { SpokenText } from '../SpokenText.tsx';
import type { Reading } from './use-reading.ts';

interface Props {
  readonly texts: readonly string[];
  readonly reading: Reading;
  readonly language: LanguageTag;
}

/** What Latin letters are read as, while they are typed. */
export function ReadAs({ texts, reading, language }: Props) {
  const { t } = useTranslation();
  const read = texts.map((text) => ({ text, as: reading.read(text) })).filter(({ text, as }) => as !== text);
  return (
    <p className="soft" role="status">
      {read.length > 0 && (
        <>
          {t('typedReadAs')} <SpokenText of={{ text: read.map(({ as }) => as).join(' · '), language }} />
        </>
      )}
    </p>
  );
}
