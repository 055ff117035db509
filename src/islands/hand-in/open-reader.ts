import { openQrReader, type QrReader } from '#platform/qr-reader.ts';

let opened: Promise<QrReader> | null = null;

/** The reader of QR codes, fetched once; after a failure the next call tries again. */
export function openReader(): Promise<QrReader> {
  opened ??= openQrReader(async () => (await import('#formats/read-qr.ts')).readQr);
  opened.catch(() => (opened = null));
  return opened;
}

/**
 * The texts of the QR codes in a picture's file; none in what the browser cannot show. Rejects only when the reader itself
 * could not be fetched.
 * @example (await textsInPicture(file)).some((text) => readFrames(text).frames.length > 0)
 */
export async function textsInPicture(file: Blob): Promise<readonly string[]> {
  const reader = await openReader();
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return [];
  const texts = await reader.read(picture);
  picture.close();
  return texts;
}
