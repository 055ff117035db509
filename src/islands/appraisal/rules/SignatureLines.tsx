import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { speak, type Spoken } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { NameFields } from './NameFields.tsx';
import { MOST_ON_SHEET, withSignatures } from './sheet-edit.ts';
import type { Offer } from './starter-scheme.ts';
import { useOpened } from './use-opened.ts';
import { useParts } from './use-parts.ts';

interface Props {
  readonly scheme: Scheme;
  readonly offer: Offer;
  readonly languages: readonly Spoken[];
  onScheme(scheme: Scheme): void;
}

/** Who signs below the sheet, in which order. */
export function SignatureLines({ scheme, offer, languages, onScheme }: Props) {
  const { t } = useTranslation();
  const { fresh, adds, add, remove } = useParts(onScheme);
  const { signatures } = scheme.layout;
  const more = withSignatures(scheme, [...signatures, offer.names.signature]);
  return (
    <fieldset className="names">
      <legend>{t('rules.signatures')}</legend>
      <ul className="bands signatures">
        {signatures.map((name, at) => (
          <SignatureLine
            key={at}
            name={name}
            languages={languages}
            fresh={fresh === String(at)}
            onName={(next) => onScheme(withSignatures(scheme, signatures.with(at, next)))}
            onRemove={() => remove(withSignatures(scheme, signatures.toSpliced(at, 1)))}
          />
        ))}
      </ul>
      <button
        type="button"
        className="button quiet"
        ref={adds}
        disabled={signatures.length >= MOST_ON_SHEET.signatures}
        onClick={() => add({ scheme: more, id: String(signatures.length) })}
      >
        {t('rules.addSignature')}
      </button>
    </fieldset>
  );
}

interface LineProps {
  readonly name: LocalText;
  readonly languages: readonly Spoken[];
  readonly fresh: boolean;
  onName(name: LocalText): void;
  onRemove(): void;
}

function SignatureLine({ name, languages, fresh, onName, onRemove }: LineProps) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const details = useOpened(fresh);
  return (
    <li>
      <details ref={details}>
        <summary>
          <SpokenText of={speak(name, page)} />
        </summary>
        <NameFields name={name} languages={languages} onName={onName} />
        <button type="button" className="button quiet" onClick={onRemove}>
          {t('rules.removeSignature')}
        </button>
      </details>
    </li>
  );
}
