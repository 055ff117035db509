import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { KeyLabel, PASSPHRASE_LENGTH, formatKeyFile } from '#core/sitting/key-file.ts';
import { organiserYaml } from '#core/sitting/organiser.ts';
import { browserClock } from '#platform/clock.ts';
import { copyFrom } from '#platform/copy-text.ts';
import { browserCipher, makeOrganiserKey } from '#platform/organiser-key.ts';
import { saveFile } from '#platform/save-file.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';
import { emptyKeyForm, keyFormProblems, type KeyField, type KeyForm } from './key-form.ts';
import { KeyFields } from './KeyFields.tsx';
import type { SittingIslandProps } from './SittingIsland.tsx';

/** A new key: who holds it, the passphrase, the file, and the lines for the site. */
export function MakeKey({ organisers }: SittingIslandProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState<KeyForm>(() => emptyKeyForm(browserClock.now()));
  const [problems, setProblems] = useState<ReadonlyMap<KeyField, string>>(new Map());
  const [stage, setStage] = useState<'idle' | 'busy' | Issue>('idle');
  const [yaml, setYaml] = useState('');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = keyFormProblems(form, organisers);
    setProblems(found);
    if (found.size > 0 || stage === 'busy') return;
    setStage('busy');
    const made = await make(form);
    setStage(typeof made === 'string' ? 'idle' : made);
    if (typeof made !== 'string') return;
    setYaml(made);
    setForm({ ...form, passphrase: '', again: '' });
  };
  if (yaml !== '') return <Made yaml={yaml} />;
  return (
    <form className="notice make-key" onSubmit={(event) => void submit(event)} noValidate>
      <h3>{t('keyMake')}</h3>
      <KeyFields
        form={form}
        problems={problems}
        onType={(field, text) => setForm({ ...form, [field]: text })}
      />
      <p className="soft">
        <Figures of={t('passphraseHint', { length: PASSPHRASE_LENGTH })} />
      </p>
      <div className="actions">
        <button type="submit" className="button" disabled={stage === 'busy'}>
          {t('keyMakeSave')}
        </button>
        <span role="status">{stage === 'busy' ? t('working') : ''}</span>
      </div>
      {typeof stage === 'object' && (
        <p role="alert">
          <Figures of={issueText(t, stage)} />
        </p>
      )}
    </form>
  );
}

/** Saves the file and gives the lines, or says why not. */
async function make(form: KeyForm): Promise<string | Issue> {
  const cipher = browserCipher();
  if (cipher === null) return { code: 'E_CRYPTO_ABSENT' };
  const { key, secret } = await makeOrganiserKey();
  const { id, name, unit, from, to } = form;
  const label = KeyLabel.parse({ id, name, unit, from, to, key: { x: key.x, y: key.y } });
  const text = await formatKeyFile(label, secret, form.passphrase, cipher);
  saveFile(`sanyu-key-${id}.json`, 'application/json', text);
  return organiserYaml(label);
}

function Made({ yaml }: { readonly yaml: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState('');
  const copy = async () => {
    const done = field.current !== null && (await copyFrom(field.current, yaml));
    setCopied(t(done ? 'copied' : 'copyByHand'));
  };
  return (
    <div className="notice make-key">
      <p role="status">{t('keyMade')}</p>
      <p id="key-yaml-hint">{t('keyYaml')}</p>
      <textarea
        ref={field}
        className="field copy"
        readOnly
        dir="ltr"
        rows={9}
        value={yaml}
        aria-labelledby="key-yaml-hint"
        onFocus={(event) => event.target.select()}
      />
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => void copy()}>
          {t('copy')}
        </button>
        <span role="status">{copied}</span>
      </div>
    </div>
  );
}
