import { useEffect, useRef, useState } from 'react';
import { closeCamera, openCamera, type CameraFailure } from '#platform/camera.ts';
import { keepAwake } from '#platform/keep-awake.ts';
import { openReader } from './open-reader.ts';

/** Milliseconds between two looks: a code is shown for 800, and a slow computer has to draw as well. */
const PAUSE = 120;

type CameraEnd = 'off' | 'incomplete' | CameraFailure;

/** Runs the camera while `wanted` and gives every code it sees to `onText`; says why where it cannot. */
export function useCamera(wanted: boolean, onText: (text: string) => boolean, onFailure: () => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [stage, setStage] = useState<'opening' | 'on' | CameraEnd>('off');
  const give = useRef({ onText, onFailure });
  useEffect(() => {
    give.current = { onText, onFailure };
  });
  useEffect(() => {
    if (!wanted || video.current === null) return;
    const run = { current: true };
    const release = keepAwake();
    const see = {
      going: () => run.current,
      onStart: () => setStage('on'),
      onText: (text: string) => void give.current.onText(text),
    };
    void watch(video.current, see).then((end) => {
      if (!run.current) return;
      setStage(end);
      give.current.onFailure();
    });
    return () => {
      run.current = false;
      release();
      // Why it failed stays on the screen.
      setStage((now) => (now === 'on' ? 'off' : now));
    };
  }, [wanted]);
  return { video, stage: wanted && stage !== 'on' ? 'opening' : stage };
}

interface Seeing {
  /** `false` once nobody looks any more. */
  going(): boolean;
  onStart(): void;
  onText(text: string): void;
}

/** Looks until it is told to stop, then switches the camera off; gives how it ended. */
async function watch(video: HTMLVideoElement, see: Seeing): Promise<CameraEnd> {
  const opened = await openCamera();
  if (!opened.ok) return opened.error;
  try {
    const reader = await openReader().catch(() => null);
    if (reader === null) return 'incomplete';
    video.srcObject = opened.value;
    await video.play();
    see.onStart();
    while (see.going()) {
      for (const text of await reader.read(video)) see.onText(text);
      await new Promise((wait) => setTimeout(wait, PAUSE));
    }
    return 'off';
  } catch {
    // A stream that does not play, or a page that went away while it was starting.
    return 'busy';
  } finally {
    closeCamera(opened.value);
  }
}
