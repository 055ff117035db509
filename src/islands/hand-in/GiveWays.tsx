import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatHandIn } from '#formats/hand-in-code.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';
import type { Kept } from '../score-book/book.ts';
import { makeTranscript, type MadeTranscript } from '../score-book/make-transcript.ts';
import type { ScoreBookIslandProps } from '../score-book/ScoreBookIsland.tsx';
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
  const transcript = useTranscript(props.kept);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; the keyboard goes on where it was.
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="ways" ref={place} tabIndex={-1}>
      {transcript !== null && <Ways transcript={transcript} />}
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
        </>
      ) : (
        <p className="notice">
          <Figures of={issueText(t, code.error)} />
        </p>
      )}
    </>
  );
}

/** Written once for all ways: pieces of two writings would not fit together. Anew when the record has changed. */
function useTranscript({ device, profile, entries }: Kept): MadeTranscript | null {
  const [transcript, setTranscript] = useState<MadeTranscript | null>(null);
  useEffect(() => {
    let current = true;
    if (profile === null) return;
    void makeTranscript(profile).then((made) => {
      if (current) setTranscript(made);
    });
    return () => {
      current = false;
    };
  }, [device, profile, entries]);
  return profile === null ? null : transcript;
}
