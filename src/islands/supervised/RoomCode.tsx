import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import type { Learner } from '#core/ledger/entry.ts';
import { readRoomCode, type Room } from '#core/sitting/room-code.ts';
import { openStore } from '#platform/store.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueOf, issueText } from '../parts/issue-text.ts';

interface Props {
  readonly scoreBookUrl: string;
  /** An attempt is unfinished: beginning here drops it. */
  readonly drops: boolean;
  /** It is not dropped but handed in as it stands. */
  readonly gives: boolean;
  readonly busy: boolean;
  onBegin(room: Room): void;
}

/** The way into a supervised exam: the code on the projector. Only who has a name and number can hand in there. */
export function RoomCode({ scoreBookUrl, drops, gives, busy, onBegin }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const owner = useOwner();
  const who = owner !== null && 'who' in owner ? owner.who : null;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const room = readRoomCode(code);
    setWrong(room === null);
    if (room === null) field.current?.focus();
    else onBegin(room);
  };
  return (
    <form className="notice supervised" onSubmit={submit} noValidate>
      <p>{t('supervised:text')}</p>
      <Who owner={owner} scoreBookUrl={scoreBookUrl} />
      <CodeField
        code={code}
        wrong={wrong}
        field={field}
        onType={(text) => {
          setCode(text);
          setWrong(false);
        }}
      />
      {drops && <p>{t(gives ? 'supervised:gives' : 'supervised:drops')}</p>}
      <div className="actions">
        <button type="submit" className="button" disabled={busy || who === null}>
          {t('supervised:begin')}
        </button>
      </div>
    </form>
  );
}

interface CodeProps {
  readonly code: string;
  readonly wrong: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  onType(text: string): void;
}

function CodeField({ code, wrong, field, onType }: CodeProps) {
  const { t } = useTranslation();
  return (
    <p className="form-row">
      <label htmlFor="room-code">{t('supervised:code')}</label>
      <input
        id="room-code"
        ref={field}
        className="field"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'room-code-issue' : undefined}
        onChange={(event) => onType(event.target.value)}
      />
      {wrong && (
        <span className="field-issue" id="room-code-issue" role="alert">
          <Figures of={t('supervised:codeWrong')} />
        </span>
      )}
    </p>
  );
}

function Who({ owner, scoreBookUrl }: { readonly owner: Owner; readonly scoreBookUrl: string }) {
  const { t } = useTranslation();
  if (owner === null) return null;
  if ('trouble' in owner) return <p role="alert">{issueText(t, owner.trouble)}</p>;
  if (owner.who === null) {
    return (
      <p>
        {t('supervised:whoFirst')} <a href={scoreBookUrl}>{t('toScoreBook')}</a>
      </p>
    );
  }
  const { name, number, department } = owner.who;
  return (
    <p>
      {t('supervised:you')} <bdi>{name}</bdi> · <bdi>{number}</bdi> · <bdi>{department}</bdi>
    </p>
  );
}

/** Who uses this device; `who` is null when nobody has said so. */
type Owner = { readonly who: Learner | null } | { readonly trouble: Issue } | null;

/** Asked of the device once; `null` until it has answered. */
function useOwner(): Owner {
  const [owner, setOwner] = useState<Owner>(null);
  useEffect(() => {
    openStore()
      .then(async (store) => {
        setOwner({ who: await store.profile() });
        store.close();
      })
      .catch((cause: unknown) => setOwner({ trouble: issueOf(cause) }));
  }, []);
  return owner;
}
