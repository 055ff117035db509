import { useTranslation } from 'react-i18next';
import { share } from '#core/quiz/grade.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { Figures } from '../parts/Figures.tsx';
import type { Kept } from './book.ts';
import type { ScoreBookIslandProps } from './ScoreBookIsland.tsx';

export interface AttemptRowsProps extends Pick<ScoreBookIslandProps, 'quizzes' | 'language'> {
  readonly kept: Kept;
}

/** The inside of a table of attempts, the oldest first unless turned round: each with what it is worth. */
export function AttemptRows({
  kept,
  quizzes,
  language,
  newestFirst = false,
}: AttemptRowsProps & { readonly newestFirst?: boolean }) {
  const { t } = useTranslation();
  const entries = newestFirst ? [...kept.entries].reverse() : kept.entries;
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{t('quiz')}</th>
          <th scope="col">{t('mode.name')}</th>
          <th scope="col">{t('score')}</th>
          <th scope="col">{t('percent')}</th>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('levelName')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, dev, quiz, mode, score, of, end, tz }) => {
          const known = quizzes[quiz];
          return (
            <tr key={`${id} ${end}`}>
              <th scope="row">{known ? <SpokenText of={known.title} /> : <bdi>{quiz}</bdi>}</th>
              <td>{t(`mode.${mode}`)}</td>
              <td>
                <Figures of={`${score}/${of}`} />
              </td>
              <td>
                <Figures of={`${share({ points: score, possible: of })}%`} />
              </td>
              <td>
                <time dateTime={end}>
                  <Figures of={formatDateTime(language, end, tz)} />
                </time>
              </td>
              <td>{kept.levels.get(dev) ?? 0}</td>
            </tr>
          );
        })}
      </tbody>
    </>
  );
}
