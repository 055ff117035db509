import { useTranslation } from 'react-i18next';
import { ARRIVAL_CLASSES, type ArrivalClass } from '#core/appraisal/intake.ts';
import type { PreviewLine } from '../bench.ts';
import { ClassMark } from './ClassMark.tsx';

interface Props {
  readonly lines: readonly PreviewLine[];
  readonly chosen: ArrivalClass | null;
  onChoose(kind: ArrivalClass | null): void;
}

/** How many files there are of each class; pressing one shows only those. */
export function ClassFilter({ lines, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <div className="classes" role="group" aria-label={t('classes')}>
      <button
        type="button"
        className="class-choice"
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        <strong>{lines.length}</strong>
        {t('allFiles')}
      </button>
      {ARRIVAL_CLASSES.map((kind) => (
        <button
          key={kind}
          type="button"
          className={`class-choice is-${kind}`}
          aria-pressed={chosen === kind}
          onClick={() => onChoose(chosen === kind ? null : kind)}
        >
          <strong>
            <ClassMark kind={kind} /> {lines.filter((line) => line.kind === kind).length}
          </strong>
          {t(`class.${kind}`)}
        </button>
      ))}
    </div>
  );
}
