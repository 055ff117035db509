import { useTranslation } from 'react-i18next';
import type { Help } from './gapped.ts';
import { SpokenText } from './SpokenText.tsx';

/** The whole sentence in the language of asking, with what is to be said in the other marked. */
export function HelpLine({ of }: { readonly of: Help }) {
  const { t } = useTranslation();
  const { parts, language } = of;
  const text = parts.map((part) => ('text' in part ? part.text : (part.filled ?? '…'))).join('');
  return (
    <p className="help-line">
      <span className="soft">{t('gapHelp')}</span>{' '}
      <SpokenText of={{ text, language }}>
        {parts.map((part, at) => ('text' in part ? part.text : <mark key={at}>{part.filled ?? '…'}</mark>))}
      </SpokenText>
    </p>
  );
}
