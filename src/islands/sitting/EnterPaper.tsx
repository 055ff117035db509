import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { readLearner } from '#core/ledger/profile.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';
import { Say } from '../parts/Say.tsx';
import { attemptOf, drawVersion, type PaperSource, type Version } from './paper-draw.ts';
import { PaperAnswers, PaperWho } from './PaperFields.tsx';
import type { PaperProps } from './PaperPart.tsx';

const NOBODY = { number: '', name: '', department: '' };

interface Props extends PaperProps {
  readonly source: PaperSource;
}

/** What stands on a sheet, typed in: who, which version, and the letters. */
export function EnterPaper(props: Props) {
  const { t } = useTranslation();
  const entry = useEntry(props);
  const { issues, wrong, taken } = entry;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        entry.submit();
      }}
      noValidate
    >
      <h3>{t('paper:enterTitle')}</h3>
      <p>{t('paper:enterText')}</p>
      <PaperWho {...entry} />
      {issues.map((issue) => (
        <p className="field-issue" role="alert" key={issue.values?.field ?? issue.code}>
          <Figures of={issueText(t, issue, (_, value) => t(String(value)))} />
        </p>
      ))}
      <PaperAnswers {...entry} />
      {wrong.length > 0 && (
        <p className="field-issue" role="alert">
          <Say text="paper:unreadable" with={{ numbers: wrong.map((at) => at + 1).join(', ') }} />
        </p>
      )}
      <div className="actions">
        <button type="submit" className="button">
          {t('paper:take')}
        </button>
        <span role="status">{taken !== '' && <Say text="paper:taken" with={{ number: taken }} />}</span>
      </div>
    </form>
  );
}

function useEntry({ source, language, desk, onChange }: Props) {
  const [who, setWho] = useState(NOBODY);
  const [version, setVersion] = useState<Version>('A');
  const [written, setWritten] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [taken, setTaken] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const asked = useMemo(() => drawVersion(source, version, language, null), [source, version, language]);
  const submit = () => {
    const learner = readLearner(who);
    setIssues(learner.ok ? [] : learner.error);
    if (!learner.ok) return;
    const made = attemptOf(source, version, language, learner.value, asked, written);
    setWrong('ans' in made ? [] : made);
    if (!('ans' in made)) return;
    const others = desk.paper.filter((one) => one.learner.number !== made.learner.number);
    onChange({ ...desk, paper: [...others, made] });
    setTaken(made.learner.number);
    // The department is often the next one's too.
    setWho({ ...NOBODY, department: who.department });
    setWritten([]);
    first.current?.focus();
  };
  return {
    ...{ who, version, written, wrong, issues, taken, first, asked, submit },
    onWho: setWho,
    onVersion: (next: Version) => {
      setVersion(next);
      setWrong([]);
    },
    onWrite: setWritten,
  };
}
