import { useTranslation } from 'react-i18next';
import type { Person } from '#core/people/people.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { savePerson } from '#platform/people.ts';
import { Say } from '../parts/Say.tsx';

/** Tells the owner that their PIN was dropped by typing the staff number: it need not have been they. */
export function PinDropped({ person, onTold }: { readonly person: Person; onTold(): void }) {
  const { t, i18n } = useTranslation();
  const date = formatDateTime(i18n.language, person.dropped ?? '', browserClock.offset());
  return (
    <div className="notice" role="alert">
      <p>
        <Say text="people:pinDropped" with={{ date }} />
      </p>
      <button
        type="button"
        className="button quiet"
        // What is not written down is told again.
        onClick={() => void savePerson({ ...person, dropped: null }).then(onTold, onTold)}
      >
        {t('people:understood')}
      </button>
    </div>
  );
}
