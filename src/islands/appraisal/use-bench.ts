import { useEffect, useReducer, useRef } from 'react';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import { browserClock } from '#platform/clock.ts';
import type { Dropped } from '#platform/dropped-files.ts';
import { EMPTY_BENCH, work } from './bench.ts';
import { openClient, type EngineClient } from './engine-client.ts';
import type { BenchMaterial } from './engine-messages.ts';
import type { FromReader } from './gathering.ts';

/** What comes back from the reader and is not about single files. */
interface Listener {
  onSaved(file: Blob): void;
  onRestored(desk: ClerkDesk): void;
}

/** Files go to a reader beside the page, what it says comes back as the state of the bench. */
export function useBench(rules: Omit<BenchMaterial, 'now'>, listener: Listener) {
  const [bench, dispatch] = useReducer(work, EMPTY_BENCH);
  const client = useRef<EngineClient | null>(null);
  const given = useRef({ rules, listener });
  useEffect(() => {
    given.current = { rules, listener };
  });
  const hear = (message: FromReader) => {
    if (message.type === 'saved') given.current.listener.onSaved(message.file);
    if (message.type === 'restored') given.current.listener.onRestored(message.desk);
    dispatch(message);
  };
  // Files that were chosen before this island was awake come before its first effect.
  const opened = () =>
    (client.current ??= openClient(() => ({ ...given.current.rules, now: browserClock.now() }), hear));
  useEffect(() => {
    opened();
    return () => {
      client.current?.close();
      client.current = null;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one reader as long as the page is open.
  }, []);
  return {
    bench,
    add: ({ files, cut }: Dropped) => {
      dispatch({ type: 'chosen', files: files.length, cut });
      const pictures = files.some(({ file }) => file.type.startsWith('image/'));
      // Only a page can look into pictures; what reads them is fetched when there is one.
      if (!pictures) opened().add(files);
      else
        void import('./files/picture-codes.ts')
          .then(
            ({ readPictureCodes }) => readPictureCodes(files),
            () => files,
          )
          .then((read) => opened().add(read));
    },
    cancel: () => client.current?.stop('cancel'),
    retry: () => {
      dispatch({ type: 'retried' });
      client.current?.retry();
    },
    clear: () => {
      dispatch({ type: 'cleared' });
      client.current?.stop('clear');
    },
    save: (desk: ClerkDesk) => client.current?.save(desk, browserClock.now()),
    restore: (file: File) => opened().restore(file),
  };
}
