import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentKind, Scheme } from '#core/appraisal/scheme.ts';
import type { Spoken } from '#core/language/spoken.ts';
import { Select } from '../controls/Select.tsx';
import { ComponentRules } from './ComponentRules.tsx';
import { withoutComponent } from './scheme-edit.ts';
import { MOST_PARTS, withNewComponent } from './scheme-parts.ts';
import { kindsOffered, type Offer } from './starter-scheme.ts';
import { useParts } from './use-parts.ts';

interface Props {
  readonly scheme: Scheme;
  readonly offer: Offer;
  readonly languages: readonly Spoken[];
  /** The quizzes' names by id. */
  readonly titles: Readonly<Record<string, Spoken>>;
  onScheme(scheme: Scheme): void;
}

/** What the total is made of. */
export function ComponentList({ scheme, offer, languages, titles, onScheme }: Props) {
  const { t } = useTranslation();
  const { fresh, adds, add, remove } = useParts(onScheme);
  const kinds = kindsOffered(offer.there);
  const [kind, setKind] = useState<ComponentKind>('manual');
  return (
    <div>
      <h3>{t('rules.components')}</h3>
      <ul className="components">
        {scheme.components.map(({ id }, at) => (
          <ComponentRules
            key={id}
            {...{ scheme, at, languages, titles, onScheme }}
            plans={offer.there.plans}
            fresh={fresh === id}
            onRemove={() => remove(withoutComponent(scheme, at))}
          />
        ))}
      </ul>
      {/* The button stays where it is, so that the keyboard has a place to go. */}
      <div className="fields add-component">
        <Select
          label={t('rules.kind')}
          value={kind}
          options={kinds.map((one) => [one, t(`kind.${one}`)] as const)}
          onValue={(one: ComponentKind) => setKind(one)}
        />
        <button
          type="button"
          className="button quiet"
          ref={adds}
          disabled={scheme.components.length >= MOST_PARTS.components}
          onClick={() => add(withNewComponent(scheme, kind, offer))}
        >
          {t('rules.add')}
        </button>
      </div>
    </div>
  );
}
