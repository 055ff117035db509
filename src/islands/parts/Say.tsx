import { useTranslation } from 'react-i18next';
import { Figures } from './Figures.tsx';

interface Props {
  /** The message, `key` of the island's own area or `area:key`. */
  readonly text: string;
  readonly with?: Readonly<Record<string, string | number>>;
}

/** A message with its figures kept in reading order inside right-to-left text. */
export function Say({ text, with: values = {} }: Props) {
  const { t } = useTranslation();
  return <Figures of={t(text, values)} />;
}
