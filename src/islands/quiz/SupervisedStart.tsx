import { useTranslation } from 'react-i18next';
import { Late } from '../parts/Late.tsx';
import type { Playing } from './use-attempt.ts';

interface Props {
  readonly scoreBookUrl: string;
  readonly drops: boolean;
  readonly gives: boolean;
  readonly busy: boolean;
  readonly attempt: Playing;
}

/** An exam may be taken in a supervised room: what that needs comes when somebody asks for it. */
export function SupervisedStart({ scoreBookUrl, drops, gives, busy, attempt }: Props) {
  const { t } = useTranslation();
  return (
    <Late
      label={t('supervised')}
      material="supervised.json"
      given={{ scoreBookUrl, drops, gives, busy, onBegin: attempt.beginIn }}
      load={() => import('../supervised/RoomCode.tsx').then(({ RoomCode }) => RoomCode)}
    />
  );
}
