import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameKey } from '#core/appraisal/name-key.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { withDepartments, withDepartmentTarget } from './sheet-edit.ts';
import { TargetFields } from './TargetFields.tsx';
import { useParts } from './use-parts.ts';

interface Props {
  readonly scheme: Scheme;
  /** Of the roster, or of the transcripts; offered, and more can be written. */
  readonly departments: readonly string[];
  onScheme(scheme: Scheme): void;
}

/** What single departments are to reach instead; an empty figure is that of all. */
export function DepartmentTargets({ scheme, departments, onScheme }: Props) {
  const { t } = useTranslation();
  const { adds, add, remove } = useParts(onScheme);
  const own = scheme.targets.departments;
  return (
    <details className="department-targets">
      <summary>{t('rules.ownTargets', { n: own.length })}</summary>
      <p className="soft">{t('rules.ownTargetsText')}</p>
      {own.map((department, at) => (
        <fieldset className="names" key={department.name}>
          <legend>
            <bdi>{department.name}</bdi>
          </legend>
          <TargetFields
            values={department}
            onValue={(field, value) => onScheme(withDepartmentTarget(scheme, at, field, value))}
          />
          <button
            type="button"
            className="link-button"
            onClick={() => remove(withDepartments(scheme, own.toSpliced(at, 1)))}
          >
            {t('rules.removeDepartment')}
          </button>
        </fieldset>
      ))}
      <AddDepartment
        left={departments.filter((name) => own.every((one) => nameKey(one.name) !== nameKey(name)))}
        adds={adds}
        onName={(name) => {
          if (own.some((one) => nameKey(one.name) === nameKey(name))) return;
          add({ scheme: withDepartments(scheme, [...own, { name }]), id: name });
        }}
      />
    </details>
  );
}

interface AddProps {
  readonly left: readonly string[];
  readonly adds: ReturnType<typeof useParts>['adds'];
  onName(name: string): void;
}

function AddDepartment({ left, adds, onName }: AddProps) {
  const { t } = useTranslation();
  const list = useId();
  const [name, setName] = useState('');
  const wanted = name.normalize('NFC').trim();
  return (
    <div className="fields add-other">
      <label>
        <span>{t('department')}</span>
        <input
          className="field"
          autoComplete="off"
          dir="auto"
          maxLength={60}
          list={list}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <datalist id={list}>
        {left.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button
        type="button"
        className="button quiet"
        ref={adds}
        disabled={wanted === ''}
        onClick={() => {
          onName(wanted);
          setName('');
        }}
      >
        {t('rules.addDepartment')}
      </button>
    </div>
  );
}
