/**
 * Fetches the letters of all three scripts while there is a network, whichever are shown first: later there may be none.
 * @example await loadStageFonts()
 */
export async function loadStageFonts(): Promise<void> {
  const samples = [
    ['Sanyu Ug', '\u0626'],
    ['Stage Ug', '\u0626'],
    ['Sanyu Bo', '\u0f40'],
  ] as const;
  const loads = samples.map(([family, letter]) => document.fonts.load(`16px "${family}"`, letter));
  await Promise.allSettled(loads);
}
