/**
 * Copies `text` and says whether that worked. Where there is no clipboard (plain http, in-app browsers) it copies by way
 * of `field`, which then holds the text, selected and ready for a long press.
 * @example if (!(await copyFrom(field, text))) say('copyByHand')
 */
export async function copyFrom(field: HTMLTextAreaElement, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.value = text;
    field.select();
    // Out of use wherever there is a clipboard; where there is none, nothing else copies.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  }
}
