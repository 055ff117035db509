/** Sounds made by the machine itself: there is no file to load. */
export type Sound = 'tick' | 'end' | 'right' | 'wrong' | { readonly buzz: number };

let context: AudioContext | null = null;

/**
 * Plays a sound where the browser allows it: after the first press of a key or a button in this window.
 * @example playSound({ buzz: 3 })
 */
export function playSound(sound: Sound): void {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume();
    for (const note of notesOf(sound)) play(context, note);
  } catch {
    // A machine without sound shows everything all the same.
  }
}

interface Note {
  readonly hertz: number;
  /** Seconds from now, and for how long. */
  readonly after: number;
  readonly long: number;
}

function notesOf(sound: Sound): readonly Note[] {
  if (typeof sound === 'object') {
    // A scale of its own for each team, so that the hall hears who it was.
    const hertz = 440 * 2 ** ((sound.buzz % 12) / 12);
    return [
      { hertz, after: 0, long: 0.18 },
      { hertz: hertz * 1.5, after: 0.12, long: 0.3 },
    ];
  }
  switch (sound) {
    case 'tick':
      return [{ hertz: 880, after: 0, long: 0.07 }];
    case 'end':
      return [{ hertz: 330, after: 0, long: 0.9 }];
    case 'right':
      return [523, 659, 784].map((hertz, at) => ({ hertz, after: at * 0.1, long: 0.22 }));
    case 'wrong':
      return [311, 233].map((hertz, at) => ({ hertz, after: at * 0.16, long: 0.3 }));
    default:
      return sound satisfies never;
  }
}

function play(audio: AudioContext, { hertz, after, long }: Note): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  const begin = audio.currentTime + after;
  tone.type = 'triangle';
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(0.3, begin + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.001, begin + long);
  tone.connect(volume).connect(audio.destination);
  tone.start(begin);
  tone.stop(begin + long);
}
