import { useCallback, useRef, useState } from 'react';
import { readFrames } from '#core/hand-in/frame.ts';
import { gather, NOTHING_GATHERED, takeComplete, type Gathering } from '#core/hand-in/gather.ts';
import type { Issue } from '#core/issue.ts';
import { openHandIn } from '#formats/hand-in-code.ts';

/** What came so far by text, pictures and camera together. */
export interface Gathered {
  readonly gathering: Gathering;
  /** Transcripts that were completed and handed on. */
  readonly taken: number;
  /** What the last text had of bad pieces. */
  readonly issues: readonly Issue[];
}

const EMPTY: Gathered = { gathering: NOTHING_GATHERED, taken: 0, issues: [] };

/**
 * Gathers pieces whatever way they come, and hands a complete transcript on as the file it was: from there on it is read
 * as any other file.
 */
export function useGathering(onFiles: (files: readonly File[]) => void) {
  const [gathered, setGathered] = useState(EMPTY);
  // A camera brings a code while the last one is still being drawn.
  const latest = useRef(EMPTY);
  const show = (next: Gathered) => setGathered((latest.current = next));

  /** Takes what is in a text; `false` when there is nothing of ours in it. */
  const take = useCallback(
    (text: string): boolean => {
      const plain = plainTranscript(text);
      if (plain !== null) {
        onFiles([plain]);
        show({ ...latest.current, taken: latest.current.taken + 1, issues: [] });
        return true;
      }
      const read = readFrames(text);
      const { parcels, rest } = takeComplete(gather(latest.current.gathering, read.frames));
      const opened = parcels.map(({ parcel, bytes }) => ({ parcel, file: openHandIn(bytes) }));
      const files = opened.flatMap(({ parcel, file }) =>
        file.ok ? [new File([new Uint8Array(file.value)], `sanyu-${parcel}.jsonl`)] : [],
      );
      const issues = [
        ...(read.damaged > 0
          ? [{ code: 'E_HAND_IN_DAMAGED' as const, values: { pieces: read.damaged } }]
          : []),
        ...read.newer.map((version) => ({ code: 'E_HAND_IN_NEWER' as const, values: { version } })),
        ...opened.flatMap(({ file }) => (file.ok ? [] : [file.error])),
      ];
      if (files.length > 0) onFiles(files);
      show({ gathering: rest, taken: latest.current.taken + files.length, issues });
      return read.frames.length > 0 || issues.length > 0;
    },
    [onFiles],
  );
  const drop = () => show({ ...latest.current, gathering: NOTHING_GATHERED, issues: [] });
  return { ...gathered, take, drop };
}

/** A transcript that was pasted as it is. Programs that carry text write line ends of their own and trim. */
function plainTranscript(text: string): File | null {
  const lines = text.trim().replace(/\r\n?/g, '\n');
  if (!lines.startsWith('{') || !lines.slice(0, 200).includes('"fmt":"sanyu-transcript/')) return null;
  return new File([`${lines}\n`], 'sanyu.jsonl');
}
