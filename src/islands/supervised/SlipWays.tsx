import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { formatSlip } from '#core/sitting/slip.ts';
import { formatHandIn } from '#formats/hand-in-code.ts';
import { saveFile } from '#platform/save-file.ts';
import { openStore } from '#platform/store.ts';
import { QrWay } from '../hand-in/QrWay.tsx';
import { TextWay } from '../hand-in/TextWay.tsx';
import { Figures } from '../parts/Figures.tsx';
import { issueOf, issueText } from '../parts/issue-text.ts';

interface Props {
  /** Id of the attempt that was just handed in. */
  readonly attempt: string;
}

/** Handing an attempt to the organiser in the room: a few QR codes, a text, or a small file. */
export function SlipWays({ attempt }: Props) {
  const { t } = useTranslation();
  const [slip, setSlip] = useState<Uint8Array<ArrayBuffer> | Issue | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; the keyboard goes on where it was.
    place.current?.focus();
    makeSlip(attempt).then(setSlip, (cause: unknown) => setSlip(issueOf(cause)));
  }, [attempt]);
  return (
    <div className="ways" ref={place} tabIndex={-1}>
      <h2>{t('supervised:give')}</h2>
      <p>{t('supervised:giveText')}</p>
      {slip !== null && 'code' in slip && (
        <p className="notice failure" role="alert">
          <Figures of={issueText(t, slip)} />
        </p>
      )}
      {slip !== null && !('code' in slip) && <Ways slip={slip} attempt={attempt} />}
    </div>
  );
}

function Ways({ slip, attempt }: { readonly slip: Uint8Array<ArrayBuffer> } & Props) {
  const { t } = useTranslation();
  const code = formatHandIn(slip);
  return (
    <>
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={() => saveFile(`sanyu-slip-${attempt.slice(0, 8)}.jsonl`, 'application/jsonl', slip)}
        >
          {t('supervised:save')}
        </button>
      </div>
      {code.ok && (
        <>
          <QrWay lines={code.value} />
          <TextWay lines={code.value} />
        </>
      )}
    </>
  );
}

/** The slip of an attempt of this device, signed where it has a key. */
async function makeSlip(attempt: string): Promise<Uint8Array<ArrayBuffer> | Issue> {
  const store = await openStore();
  try {
    const [entries, learner, signer] = await Promise.all([store.entries(), store.profile(), store.signer()]);
    const entry = entries.find(({ id }) => id === attempt);
    // Deleted in another tab meanwhile.
    if (entry === undefined) return { code: 'E_STORE_LOST' };
    if (learner === null) return { code: 'E_PROFILE_EMPTY' };
    return new TextEncoder().encode(await formatSlip(entry, learner, signer));
  } finally {
    store.close();
  }
}
