import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { ORIGINAL, type Spoken } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { TextField } from '../controls/TextField.tsx';

/** Long enough for any heading of a column. */
const MOST = 60;

interface Props<Name> {
  /** What is named; a part's own name where nothing is said. */
  readonly legend?: string;
  readonly name: Name;
  /** Each by its own name. */
  readonly languages: readonly Spoken[];
  onName(name: Name): void;
}

/** What may have no name at all, not even in the original. */
interface Optional extends Props<Readonly<Record<string, string>>> {
  readonly optional: true;
}

interface Needed extends Props<LocalText> {
  readonly optional?: false;
}

/** A part's name in each language of the site; the original's is always there, for every other falls back to it. */
export function NameFields({ legend, name, languages, optional = false, onName }: Optional | Needed) {
  const { t } = useTranslation();
  const voices = useContext(VoicesContext).languages;
  const write = (tag: string, text: string) => {
    const { [tag]: _, ...others } = name;
    onName(text === '' ? others : { ...name, [tag]: text });
  };
  return (
    <fieldset className="names">
      <legend>{legend ?? t('rules.name')}</legend>
      <div className="fields">
        {languages.map((own) => {
          const voice = voices[own.language];
          return (
            <TextField
              key={own.language}
              label={<SpokenText of={own} />}
              value={name[own.language] ?? ''}
              maxLength={MOST}
              lang={voice?.bcp47 ?? own.language}
              dir={voice?.dir ?? 'ltr'}
              {...(own.language === ORIGINAL && !optional ? { needed: t('rules.nameNeeded') } : {})}
              onValue={(text) => write(own.language, text)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
