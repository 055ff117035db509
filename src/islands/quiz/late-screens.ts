import type * as Late from './SittingScreen.tsx';

let late: typeof Late | null = null;

/** Brings the screen of mocks and exams: a practice page never loads it. Rejects like any import; asking again tries again. */
export async function loadSitting(): Promise<void> {
  late ??= await import('./SittingScreen.tsx');
}

/** The screen, once it is here. Throws before `loadSitting`. */
export function lateScreens(): typeof Late {
  if (late === null) throw new Error('the screen of an exam is not loaded');
  return late;
}
