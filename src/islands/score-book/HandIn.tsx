import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTranscript } from '#core/ledger/transcript.ts';
import { csv } from '#formats/csv.ts';
import { browserClock } from '#platform/clock.ts';
import { saveFile } from '#platform/save-file.ts';
import { attemptsSheet, fileName } from './attempts-sheet.ts';
import type { Kept } from './book.ts';
import { CopyText } from './CopyText.tsx';
import type { ScoreBookIslandProps } from './ScoreBookIsland.tsx';

interface Props extends ScoreBookIslandProps {
  readonly kept: Kept;
}

/** The file for the clerk, the table for oneself, and what both are worth. */
export function HandIn({ kept, quizzes }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { device, profile: learner, entries } = kept;
  const handIn = () => {
    if (learner === null) return;
    const at = browserClock.now();
    const transcript = formatTranscript({ device, learner, entries, at });
    setText(transcript);
    saveFile(fileName(learner.number, at, '.jsonl'), 'application/jsonl', transcript);
  };
  const saveTable = () => {
    const table = attemptsSheet(entries, {
      heading: [t('quiz'), t('score'), t('of'), t('percent'), t('date')],
      quiz: (id) => quizzes[id]?.title.text ?? id,
    });
    const name = fileName(learner?.number ?? '', browserClock.now(), csv.extension);
    saveFile(name, csv.mediaType, csv.format(table));
  };
  return (
    <section className="part" aria-labelledby="hand-in-heading">
      <h2 id="hand-in-heading">{t('handIn')}</h2>
      <p>{t('handInText')}</p>
      <p className="notice">{t('level')}</p>
      {learner === null && <p id="hand-in-needs">{t('profileFirst')}</p>}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={learner === null || entries.length === 0}
          aria-describedby={learner === null ? 'hand-in-needs' : undefined}
          onClick={handIn}
        >
          {t('saveTranscript')}
        </button>
        <button type="button" className="button quiet" disabled={entries.length === 0} onClick={saveTable}>
          {t('saveTable')}
        </button>
      </div>
      {text !== '' && <CopyText text={text} />}
    </section>
  );
}
