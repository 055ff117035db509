/**
 * Writes a sentence with a percentage into a place. The figure is isolated, so that it reads `87%` in every direction.
 * @example fillPercent(place, 'ئوقۇلغىنى %', 87)
 */
export function fillPercent(place: HTMLElement, sentence: string, percent: number): void {
  const [before = '', after = ''] = sentence.split('%');
  const figure = document.createElement('bdi');
  figure.dir = 'ltr';
  figure.textContent = `${percent}%`;
  place.replaceChildren(before, figure, after);
}
