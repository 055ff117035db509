import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { openKeyFile, readKeyFile } from '#core/sitting/key-file.ts';
import { publicKeyOf } from '#core/sitting/organiser.ts';
import { browserCipher, organiserSigner } from '#platform/organiser-key.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';
import { FilePicker } from './FilePicker.tsx';
import type { HeldKey } from './held-key.ts';

/** A key file and its passphrase, and why they do not open. */
export function OpenKey({ onOpen }: { onOpen(held: HeldKey): void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [stage, setStage] = useState<'idle' | 'busy' | Issue>('idle');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (file === null || stage === 'busy') return;
    setStage('busy');
    const opened = await openFile(await file.text(), passphrase);
    if ('code' in opened) {
      setStage(opened);
      return;
    }
    setPassphrase('');
    setStage('idle');
    onOpen(opened);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <FilePicker
        id="key-file"
        label={t('sitting:keyChoose')}
        accept=".json"
        chosen={file?.name ?? ''}
        onFiles={([first]) => {
          setFile(first ?? null);
          setStage('idle');
        }}
      />
      {file !== null && <Passphrase text={passphrase} busy={stage === 'busy'} onType={setPassphrase} />}
      {typeof stage === 'object' && (
        <p className="notice failure" role="alert">
          <Figures of={issueText(t, stage)} />
        </p>
      )}
    </form>
  );
}

interface PassphraseProps {
  readonly text: string;
  readonly busy: boolean;
  onType(text: string): void;
}

function Passphrase({ text, busy, onType }: PassphraseProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="form-row">
        <label htmlFor="key-passphrase">{t('sitting:passphrase')}</label>
        <input
          id="key-passphrase"
          className="field"
          type="password"
          autoComplete="off"
          value={text}
          onChange={(event) => onType(event.target.value)}
        />
      </p>
      <div className="actions">
        <button type="submit" className="button" disabled={text === '' || busy}>
          {t('sitting:keyOpen')}
        </button>
        <span role="status">{busy ? t('sitting:working') : ''}</span>
      </div>
    </>
  );
}

async function openFile(text: string, passphrase: string): Promise<HeldKey | Issue> {
  const cipher = browserCipher();
  if (cipher === null) return { code: 'E_CRYPTO_ABSENT' };
  const read = readKeyFile(text);
  if (!read.ok) return read.error;
  const secret = await openKeyFile(read.value, passphrase, cipher);
  if (!secret.ok) return secret.error;
  const { label } = read.value;
  const signer = await organiserSigner(publicKeyOf(label), secret.value);
  return signer === null ? { code: 'E_KEY_DAMAGED' } : { label, signer };
}
