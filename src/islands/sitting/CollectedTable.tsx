import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/text.ts';
import type { Desk } from '#core/sitting/desk.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { Figures } from '../parts/Figures.tsx';
import { LearnerRows } from './LearnerRows.tsx';

interface Props {
  readonly language: LanguageTag;
  readonly desk: Desk;
  onRemove(rec: string): void;
}

/** Who has handed in. */
export function CollectedTable({ language, desk, onRemove }: Props) {
  const { t } = useTranslation();
  const rows = desk.collected.map(({ learner, rec, end }) => ({
    key: rec,
    learner,
    cells: [<Figures key="end" of={formatDateTime(language, end, desk.tz)} />],
  }));
  return <LearnerRows label={t('listLabel')} heads={['handedIn']} rows={rows} onRemove={onRemove} />;
}
