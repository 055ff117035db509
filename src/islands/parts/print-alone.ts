/**
 * Prints a part of the page alone; the style leaves out what is neither it nor around it. Gives what undoes the marks.
 * @example const release = printAlone(sheet.current)
 */
export function printAlone(part: HTMLElement | null): () => void {
  const around: HTMLElement[] = [];
  for (let one = part?.parentElement; one; one = one.parentElement) around.push(one);
  for (const one of around) one.dataset.sheet = '';
  print();
  return () => {
    for (const one of around) delete one.dataset.sheet;
  };
}
