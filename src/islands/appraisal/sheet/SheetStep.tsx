import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { reportOfArrivals } from '#core/appraisal/report.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { AS_OF, type ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import type { Spoken } from '#core/language/spoken.ts';
import { formatDay } from '#i18n/dates.ts';
import { Say } from '../../parts/Say.tsx';
import { SearchField } from '../controls/SearchField.tsx';
import { Select } from '../controls/Select.tsx';
import type { Bench } from '../bench.ts';
import { OtherYear } from '../OtherYear.tsx';
import { departmentsOf, narrowed, type Narrowing } from './people.ts';
import { SheetOut } from './SheetOut.tsx';
import { SheetTable } from './SheetTable.tsx';

interface Props {
  readonly evaluation: Evaluation;
  readonly bench: Bench;
  readonly draft: Scheme | null;
  readonly desk: ClerkDesk;
  readonly language: string;
  readonly titles: Readonly<Record<string, Spoken>>;
  readonly urls: { readonly words: string; readonly banks: readonly string[] };
  words(issue: Issue): string;
  onDesk(desk: ClerkDesk): void;
}

const EVERYBODY: Narrowing = { words: '', department: null, remarked: false };

/** Step 4: the sheet. Everything about one person opens under the row. */
export function SheetStep(props: Props) {
  const { evaluation, bench } = props;
  const { t } = useTranslation();
  const [narrowing, setNarrowing] = useState(EVERYBODY);
  const wanted = useDeferredValue(narrowing);
  const files = useMemo(() => reportOfArrivals(bench.arrivals, bench.lists), [bench]);
  const people = useMemo(() => narrowed(evaluation.people, wanted), [evaluation, wanted]);
  return (
    <>
      <OtherYear draft={props.draft} desk={props.desk} />
      <SheetFacts {...props} />
      <Interim {...props} />
      <SheetOut {...props} decisions={props.desk.decisions} files={files} />
      <p className="notice">{t('levelNotice')}</p>
      <SheetNarrowing {...props} narrowing={narrowing} onNarrowing={setNarrowing} />
      <SheetTable {...props} people={people} />
    </>
  );
}

function SheetFacts({ evaluation, language }: Props) {
  const { people, day } = evaluation;
  const handedIn = people.filter((person) => person.handedIn).length;
  const remarked = people.filter(({ remarks }) => remarks.length > 0).length;
  return (
    <p className="facts">
      <span>
        <Say text="sheet.people" with={{ count: people.length }} />
      </span>
      <span>
        <Say text="sheet.handedIn" with={{ count: handedIn }} />
      </span>
      <span>
        <Say text="sheet.remarked" with={{ count: remarked }} />
      </span>
      <span>
        <Say text="sheet.asOfDay" with={{ day: formatDay(language, day) }} />
      </span>
    </p>
  );
}

/** Before the period's end nothing is final. */
function Interim({ evaluation: { day, scheme }, language }: Props) {
  if (day >= scheme.period.until) return null;
  return (
    <p className="soft">
      <Say text="sheet.interim" with={{ day: formatDay(language, day) }} />
    </p>
  );
}

interface NarrowingProps extends Props {
  readonly narrowing: Narrowing;
  onNarrowing(narrowing: Narrowing): void;
}

function SheetNarrowing({ evaluation, desk, narrowing, onDesk, onNarrowing }: NarrowingProps) {
  const { t } = useTranslation();
  const departments = useMemo(() => departmentsOf(evaluation), [evaluation]);
  return (
    <div className="narrowing no-print">
      <SearchField value={narrowing.words} onValue={(words) => onNarrowing({ ...narrowing, words })} />
      <Select
        label={t('department')}
        value={narrowing.department ?? ''}
        options={[['', t('sheet.everyDepartment')], ...departments.map((name) => [name, name] as const)]}
        onValue={(name) => onNarrowing({ ...narrowing, department: name === '' ? null : name })}
      />
      <Select
        label={t('sheet.asOf')}
        value={desk.asOf}
        options={AS_OF.map((asOf) => [asOf, t(`asOfs.${asOf}`)])}
        onValue={(asOf) => onDesk({ ...desk, asOf })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={narrowing.remarked}
          onChange={(event) => onNarrowing({ ...narrowing, remarked: event.target.checked })}
        />{' '}
        {t('sheet.onlyRemarked')}
      </label>
    </div>
  );
}
