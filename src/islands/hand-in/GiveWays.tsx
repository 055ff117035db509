import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { formatHandIn } from '#formats/hand-in-code.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueOf, issueText } from '../parts/issue-text.ts';
import type { Kept } from '../score-book/book.ts';
import { makeTranscript, type MadeTranscript } from '../score-book/make-transcript.ts';
import type { ScoreBookIslandProps } from '../score-book/ScoreBookIsland.tsx';
import { Arrived } from './Arrived.tsx';
import { OwnCopies } from './OwnCopies.tsx';
import { QrWay } from './QrWay.tsx';
import { ShareWay } from './ShareWay.tsx';
import { TextWay } from './TextWay.tsx';

/** What every part of the ways gets. */
export interface GiveProps extends ScoreBookIslandProps {
  readonly kept: Kept;
}

/** Every way to hand in besides the saved file, and the copies a learner keeps. */
export function GiveWays(props: GiveProps) {
  const { t } = useTranslation();
  const { transcript, failed } = useTranscript(props.kept);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; the keyboard goes on where it was.
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="ways" ref={place} tabIndex={-1}>
      {transcript !== null && <Ways transcript={transcript} />}
      {failed !== null && (
        <p className="notice failure" role="alert">
          <Figures of={issueText(t, failed)} />
        </p>
      )}
      <OwnCopies {...props} />
    </div>
  );
}

function Ways({ transcript }: { readonly transcript: MadeTranscript }) {
  const { t } = useTranslation();
  const code = formatHandIn(transcript.bytes);
  return (
    <>
      <ShareWay transcript={transcript} />
      {code.ok ? (
        <>
          <TextWay lines={code.value} />
          <QrWay lines={code.value} />
          <Arrived attempts={transcript.attempts} />
        </>
      ) : (
        <p className="notice">
          <Figures of={issueText(t, code.error)} />
        </p>
      )}
    </>
  );
}

interface Written {
  readonly transcript: MadeTranscript | null;
  readonly failed: Issue | null;
}

const NOTHING: Written = { transcript: null, failed: null };

/** Written once for all ways: pieces of two writings would not fit together. Anew when the record has changed. */
function useTranscript({ device, profile, entries }: Kept): Written {
  const [written, setWritten] = useState<Written>(NOTHING);
  useEffect(() => {
    let current = true;
    if (profile === null) return;
    makeTranscript(profile).then(
      (transcript) => {
        if (current) setWritten({ transcript, failed: null });
      },
      (cause: unknown) => {
        if (current) setWritten({ transcript: null, failed: issueOf(cause) });
      },
    );
    return () => {
      current = false;
    };
  }, [device, profile, entries]);
  return profile === null ? NOTHING : written;
}
