import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExemptionReason, Scheme } from '#core/appraisal/scheme.ts';
import { speak, type Spoken } from '#core/language/spoken.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { ComponentTicks } from './ComponentTicks.tsx';
import { NameFields } from './NameFields.tsx';
import { MOST_PARTS, withExempt, withNewReason, withReason, withoutReason } from './scheme-parts.ts';
import type { Offer } from './starter-scheme.ts';
import { useOpened } from './use-opened.ts';
import { useParts } from './use-parts.ts';

interface Props {
  readonly scheme: Scheme;
  readonly offer: Offer;
  readonly languages: readonly Spoken[];
  onScheme(scheme: Scheme): void;
}

/** For which reasons somebody need not do what; who it is, is said in the sheet. */
export function ExemptionReasons({ scheme, offer, languages, onScheme }: Props) {
  const { t } = useTranslation();
  const { fresh, adds, add, remove } = useParts(onScheme);
  return (
    <>
      <h3>{t('rules.exemptions')}</h3>
      <ul className="bands reasons">
        {scheme.exemptions.map(({ id }, at) => (
          <Reason
            key={id}
            {...{ scheme, at, languages, onScheme }}
            fresh={fresh === id}
            onRemove={() => remove(withoutReason(scheme, at))}
          />
        ))}
      </ul>
      <p className="soft">{t('rules.exemptionsText')}</p>
      <button
        type="button"
        className="button quiet"
        ref={adds}
        disabled={scheme.exemptions.length >= MOST_PARTS.exemptions}
        onClick={() => add(withNewReason(scheme, offer))}
      >
        {t('rules.addReason')}
      </button>
    </>
  );
}

interface ReasonProps extends Omit<Props, 'offer'> {
  readonly at: number;
  readonly fresh: boolean;
  onRemove(): void;
}

function Reason(props: ReasonProps) {
  const { scheme, at, fresh } = props;
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const details = useOpened(fresh);
  const reason = scheme.exemptions[at];
  if (reason === undefined) return null;
  const { name, components } = reason;
  const free = scheme.components.filter(({ id }) => components.includes(id));
  const names = free.map((component) => speak(component.name, page).text).join(' · ');
  return (
    <li>
      <div className="band-head">
        <strong>
          <SpokenText of={speak(name, page)} />
        </strong>
        <span className="soft">
          {components === 'all' ? t('rules.exemptAll') : t('rules.exemptFrom', { names })}
        </span>
      </div>
      <details ref={details}>
        <summary>{t('rules.more')}</summary>
        <ReasonDetails {...props} reason={reason} />
      </details>
    </li>
  );
}

interface DetailsProps extends ReasonProps {
  readonly reason: ExemptionReason;
}

function ReasonDetails({ scheme, at, reason, languages, onScheme, onRemove }: DetailsProps) {
  const { t } = useTranslation();
  const { name, components } = reason;
  const every = scheme.components.map(({ id }) => id);
  return (
    <>
      <NameFields
        name={name}
        languages={languages}
        onName={(next) => onScheme(withReason(scheme, at, { name: next }))}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={components === 'all'}
          onChange={({ target }) =>
            onScheme(withReason(scheme, at, { components: target.checked ? 'all' : every }))
          }
        />{' '}
        {t('rules.exemptAll')}
      </label>
      {components !== 'all' && (
        <ComponentTicks
          legend={t('rules.exemptFromWhich')}
          components={scheme.components}
          ticked={components}
          one
          onTick={(component, exempt) => onScheme(withExempt(scheme, at, component, exempt))}
        />
      )}
      <button type="button" className="button quiet" onClick={onRemove}>
        {t('rules.removeReason')}
      </button>
    </>
  );
}
