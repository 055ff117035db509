import { useTranslation } from 'react-i18next';
import type { ContestIslandProps } from './ContestIsland.tsx';

interface Props extends Pick<ContestIslandProps, 'tongues' | 'languages'> {
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** Which languages the projector shows at once; at least one. */
export function TongueChoice({ tongues, languages, chosen, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="checks">
      <legend className="hidden-label">{t('tongues')}</legend>
      {tongues.map(({ tag, name }) => {
        const on = chosen.includes(tag);
        const others = chosen.filter((one) => one !== tag);
        return (
          <label className="check" key={tag}>
            <input
              type="checkbox"
              checked={on}
              disabled={on && others.length === 0}
              onChange={() =>
                onChange(
                  tongues.flatMap((one) =>
                    (on ? others : [...others, tag]).includes(one.tag) ? [one.tag] : [],
                  ),
                )
              }
            />{' '}
            <bdi lang={languages[tag]?.bcp47} dir={languages[tag]?.dir}>
              {name}
            </bdi>
          </label>
        );
      })}
    </fieldset>
  );
}
