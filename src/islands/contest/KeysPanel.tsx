import { useTranslation } from 'react-i18next';
import { COMMAND_KEYS, keyName, MOVE_KEYS } from './shortcuts.ts';

/** Every key of the desk. They work in the projector's window too. */
export function KeysPanel() {
  const { t } = useTranslation();
  const rows = [
    ...Object.entries(COMMAND_KEYS).map(([name, keys]) => [t(`command.${name}`), keys] as const),
    ...Object.entries(MOVE_KEYS)
      .filter(([name]) => name !== 'stop')
      .map(([name, key]) => [t(`move.${name}`), [key]] as const),
  ];
  return (
    <>
      <h2>{t('panel.keys')}</h2>
      <p className="soft">{t('keysHint')}</p>
      <dl className="key-list">
        {rows.map(([label, keys]) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} dir="ltr">
                  {keyName(key)}
                </kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
