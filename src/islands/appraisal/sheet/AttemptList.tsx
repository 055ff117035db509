import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setAsideFor } from '#core/appraisal/distinct-attempts.ts';
import type { EvaluatedPerson } from '#core/appraisal/evaluate.ts';
import type { JudgedAttempt } from '#core/appraisal/judge-person.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Spoken } from '#core/language/spoken.ts';
import { formatDay } from '#i18n/dates.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { Figures } from '../../parts/Figures.tsx';
import { withSetAside } from './decide.ts';

interface Props {
  readonly person: EvaluatedPerson;
  readonly desk: ClerkDesk;
  readonly language: string;
  readonly titles: Readonly<Record<string, Spoken>>;
  onDesk(desk: ClerkDesk): void;
}

/** Every attempt with the points the file states and those it is worth, and what became of it. */
export function AttemptList({ person, desk, language, titles, onDesk }: Props) {
  const { t } = useTranslation();
  const { attempts } = person;
  if (attempts.length === 0) return <p className="soft">{t('sheet.noAttempts')}</p>;
  return (
    <section>
      <h3>{t('sheet.attempts')}</h3>
      <ul className="attempts">
        {attempts.map((attempt) => {
          const { record, day, verdict } = attempt;
          const title = titles[record.quiz];
          return (
            <li key={record.hash} className={verdict === 'counted' ? undefined : 'is-apart'}>
              <span>
                <Figures of={formatDay(language, day)} />
              </span>
              <span>{title ? <SpokenText of={title} /> : <bdi>{record.quiz}</bdi>}</span>
              <span className="soft">{t(`mode.${record.mode}`)}</span>
              <span>
                <Points of={attempt} />
              </span>
              <span className="soft">
                <Figures of={t('sheet.levelOf', { level: record.level })} />
              </span>
              <span>{t(`verdict.${verdict}`)}</span>
              <SetAside
                attempt={attempt}
                reason={setAsideFor(attempt, desk.decisions)}
                onReason={(reason) =>
                  onDesk({ ...desk, decisions: withSetAside(desk.decisions, attempt, reason) })
                }
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Points({ of: { record } }: { readonly of: JudgedAttempt }) {
  const { t } = useTranslation();
  const { marking, claimed } = record;
  if (marking.state !== 'marked') return <Figures of={t('sheet.stated', { claimed })} />;
  const marked = `${marking.points}/${marking.possible}`;
  return <Figures of={claimed === marked ? marked : t('sheet.statedMarked', { claimed, marked })} />;
}

interface SetAsideProps {
  readonly attempt: JudgedAttempt;
  readonly reason: string | null;
  onReason(reason: string | null): void;
}

/** An attempt does not count only for a reason that stands on the sheet. */
function SetAside({ attempt, reason, onReason }: SetAsideProps) {
  const { t } = useTranslation();
  const [typing, setTyping] = useState<string | null>(null);
  if (attempt.verdict === 'deleted' || attempt.verdict === 'unverifiable') return null;
  if (reason !== null) {
    return (
      <button type="button" className="link-button no-print" onClick={() => onReason(null)}>
        {t('sheet.countAgain')}
      </button>
    );
  }
  if (typing === null) {
    return (
      <button type="button" className="link-button no-print" onClick={() => setTyping('')}>
        {t('sheet.setAside')}
      </button>
    );
  }
  return (
    <form
      className="set-aside"
      onSubmit={(event) => {
        event.preventDefault();
        if (typing.trim() !== '') onReason(typing.trim().slice(0, 200));
        setTyping(null);
      }}
    >
      <label>
        <span>{t('sheet.setAsideWhy')}</span>
        <input
          className="field"
          value={typing}
          maxLength={200}
          onChange={(event) => setTyping(event.target.value)}
        />
      </label>
      <button type="submit" className="button quiet" disabled={typing.trim() === ''}>
        {t('sheet.setAside')}
      </button>
    </form>
  );
}
