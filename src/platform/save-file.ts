/**
 * Hands a file to the browser's download. Build `name` from codes, never from a person's name. Some in-app browsers
 * refuse downloads without a word: offer the text to copy beside it.
 * @example saveFile('sanyu-007-20261122.jsonl', 'application/jsonl', formatTranscript(content))
 */
export function saveFile(name: string, mime: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Safari reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
