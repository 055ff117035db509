import { useTranslation } from 'react-i18next';
import type { Everything } from '#core/my-data/everything.ts';
import { holdings } from '#core/my-data/parts.ts';
import { Figures } from '../parts/Figures.tsx';
import { WideTable } from '../parts/WideTable.tsx';
import { kilobytes } from './kilobytes.ts';

/** What is stored in plain words, how many of it and how large. */
export function HoldingsTable({ everything }: { readonly everything: Everything }) {
  const { t } = useTranslation();
  return (
    <WideTable label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('count')}</th>
          <th scope="col">{t('size')}</th>
        </tr>
      </thead>
      <tbody>
        {holdings(everything).map(({ part, count, bytes }) => (
          <tr key={part}>
            <th scope="row">
              <strong>{t(`part.${part}`)}</strong>
              <br />
              <span className="soft">{t(`partText.${part}`)}</span>
            </th>
            <td>{count > 0 && <Figures of={String(count)} />}</td>
            <td>
              <bdi dir="ltr" className="unbroken">
                {kilobytes(bytes)}
              </bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
