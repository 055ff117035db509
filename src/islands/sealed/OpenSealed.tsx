import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { speak } from '#core/language/text.ts';
import type { Envelope } from '#core/sealed/envelope.ts';
import {
  openSealed,
  readSealed,
  timeIssue,
  type SealedContent,
  type SealedLabel,
} from '#core/sealed/sealed-paper.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { browserCipher } from '#platform/organiser-key.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';
import { Say } from '../parts/Say.tsx';
import { FilePicker } from '../sitting/FilePicker.tsx';
import type { SealedIslandProps } from './SealedIsland.tsx';

interface Props extends SealedIslandProps {
  onOpen(content: SealedContent): void;
}

/** The file, then the passcode; every reason why it does not open is another sentence. */
export function OpenSealed({ language, onOpen }: Props) {
  const { t } = useTranslation();
  const [envelope, setEnvelope] = useState<Envelope<SealedLabel> | null>(null);
  const [code, setCode] = useState('');
  const [stage, setStage] = useState<'idle' | 'busy' | Issue>('idle');
  const choose = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = readSealed(await file.text());
    setEnvelope(read.ok ? read.value : null);
    setStage(read.ok ? 'idle' : read.error);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (envelope === null || stage === 'busy') return;
    setStage('busy');
    const opened = await tryOpen(envelope, code);
    if ('code' in opened) setStage(opened);
    else onOpen(opened);
  };
  const at = (instant: string) => formatDateTime(language, instant, browserClock.offset());
  return (
    <form onSubmit={(event) => void submit(event)}>
      <FilePicker
        id="sealed-file"
        label={t('sealed:choose')}
        accept=".json"
        onFiles={(files) => void choose(files)}
      />
      {envelope !== null && (
        <>
          <p>
            <strong>
              <SpokenText of={speak(envelope.label.title, language)} />
            </strong>
          </p>
          <Times label={envelope.label} at={at} />
          <Passcode text={code} busy={stage === 'busy'} onType={setCode} />
        </>
      )}
      {typeof stage === 'object' && (
        <p className="notice failure" role="alert">
          <Figures of={issueText(t, stage, (_, value) => at(String(value)))} />
        </p>
      )}
    </form>
  );
}

interface PasscodeProps {
  readonly text: string;
  readonly busy: boolean;
  onType(text: string): void;
}

function Passcode({ text, busy, onType }: PasscodeProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="form-row">
        <label htmlFor="sealed-code">{t('sealed:code')}</label>
        <input
          id="sealed-code"
          className="field"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={text}
          onChange={(event) => onType(event.target.value)}
        />
      </p>
      <div className="actions">
        <button type="submit" className="button" disabled={text.trim() === '' || busy}>
          {t('sealed:open')}
        </button>
        <span role="status">{busy ? t('sealed:working') : ''}</span>
      </div>
    </>
  );
}

function Times({ label, at }: { readonly label: SealedLabel; at(instant: string): string }) {
  const { opens, closes } = label;
  return (
    <p className="soft">
      {opens !== null && <Say text="sealed:opens" with={{ time: at(opens) }} />}{' '}
      {closes !== null && <Say text="sealed:closes" with={{ time: at(closes) }} />}
    </p>
  );
}

async function tryOpen(envelope: Envelope<SealedLabel>, code: string): Promise<SealedContent | Issue> {
  const early = timeIssue(envelope.label, browserClock.now());
  if (early !== null) return early;
  const cipher = browserCipher();
  if (cipher === null) return { code: 'E_CRYPTO_ABSENT' };
  const opened = await openSealed(envelope, code, QUESTION_MODELS, cipher);
  return opened.ok ? opened.value : opened.error;
}
