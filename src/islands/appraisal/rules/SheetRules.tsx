import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rounding, Scheme } from '#core/appraisal/scheme.ts';
import { withLanguages } from '#core/appraisal/sheet-languages.ts';
import type { Spoken } from '#core/language/spoken.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
import { Select } from '../controls/Select.tsx';
import { ColumnOrder } from './ColumnOrder.tsx';
import { NameFields } from './NameFields.tsx';
import { withRounding, withUnit, writtenUnit } from './sheet-edit.ts';
import { SignatureLines } from './SignatureLines.tsx';
import type { Offer } from './starter-scheme.ts';

interface Props {
  readonly scheme: Scheme;
  readonly offer: Offer;
  readonly languages: readonly Spoken[];
  onScheme(scheme: Scheme): void;
}

/** How the sheet looks: its languages in sight, what a unit sets once a tap away. */
export function SheetRules(props: Props) {
  const { scheme, languages, onScheme } = props;
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('step.sheet')}</h3>
      <SheetLanguages {...props} />
      <details className="sheet-rules">
        <summary>{t('rules.layout')}</summary>
        <RoundingRules scheme={scheme} onScheme={onScheme} />
        <NameFields
          legend={t('rules.unit')}
          optional
          name={writtenUnit(scheme.unit)}
          languages={languages}
          onName={(names) => onScheme(withUnit(scheme, names))}
        />
        <ColumnOrder scheme={scheme} onScheme={onScheme} />
        <SignatureLines {...props} />
      </details>
    </>
  );
}

/** One language or two; the first is that of everything said once, and decides on which side the sheet begins. */
function SheetLanguages({ scheme, languages, onScheme }: Props) {
  const { t } = useTranslation();
  const { languages: voices } = useContext(VoicesContext);
  const [first = '', second = ''] = scheme.layout.languages;
  const named = languages.map(({ language, text }) => [language, text] as const);
  const set = (tags: readonly string[]) =>
    onScheme(withLanguages(scheme, [...new Set(tags.filter((tag) => tag !== ''))]));
  return (
    <>
      <div className="fields sheet-languages">
        <Select
          label={t('rules.language')}
          value={first}
          options={named}
          // Chosen first, the second one changes places with it.
          onValue={(tag) => set([tag, second === tag ? first : second])}
        />
        <Select
          label={t('rules.secondLanguage')}
          value={second}
          options={[['', t('rules.noLanguage')], ...named.filter(([tag]) => tag !== first)]}
          onValue={(tag) => set([first, tag])}
        />
      </div>
      {voices[first]?.dir === 'rtl' && <p className="soft">{t('rules.rightToLeft')}</p>}
    </>
  );
}

const DIGITS = [0, 1, 2] as const;
const MODES = ['half-up', 'down'] as const;

function RoundingRules({ scheme, onScheme }: Pick<Props, 'scheme' | 'onScheme'>) {
  const { t } = useTranslation();
  const { digits, mode } = scheme.rounding;
  const set = (change: Partial<Rounding>) => onScheme(withRounding(scheme, change));
  return (
    <div className="fields rounding">
      <Select
        label={t('rules.digits')}
        value={digits}
        options={DIGITS.map((one) => [one, t(`digits.${one}`)])}
        onValue={(one) => set({ digits: one })}
      />
      <Select
        label={t('rules.rounding')}
        value={mode}
        options={MODES.map((one) => [one, t(`rounding.${one}`)])}
        onValue={(one) => set({ mode: one })}
      />
    </div>
  );
}
