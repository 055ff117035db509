import { useTranslation } from 'react-i18next';
import { SpokenText } from '#questions/SpokenText.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';
import type { Playing } from './use-attempt.ts';

interface Props extends Pick<QuizIslandProps, 'language' | 'tongues'> {
  readonly busy: boolean;
  readonly attempt: Playing;
}

/** The learner's two languages: read in the page's, which a link changes; answer in the one that is learnt, kept on the device. */
export function LanguageChoice({ language, tongues, busy, attempt }: Props) {
  const { t } = useTranslation();
  return (
    <div className="tongues">
      <p>
        <span className="tongues-name">{t('iRead')}</span>{' '}
        {tongues.map(({ tag, name, url }) => (
          <a
            key={tag}
            className="tongue"
            href={url}
            hrefLang={tag}
            aria-current={tag === language ? 'page' : undefined}
          >
            <SpokenText of={{ text: name, language: tag }} />
          </a>
        ))}
      </p>
      <p>
        <label className="tongues-name" htmlFor="learnt">
          {t('iLearn')}
        </label>{' '}
        <select
          id="learnt"
          className="field"
          value={attempt.to}
          disabled={busy}
          aria-describedby="tongues-hint"
          onChange={(event) => attempt.learn(event.target.value)}
        >
          {tongues.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p className="soft" id="tongues-hint">
        {t('languagesHint')}
      </p>
    </div>
  );
}
