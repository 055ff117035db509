import { openQrReader, type QrReader } from '#platform/qr-reader.ts';

let opened: Promise<QrReader> | null = null;

/** The reader of QR codes, fetched once; after a failure the next call tries again. */
export function openReader(): Promise<QrReader> {
  opened ??= openQrReader(async () => (await import('#formats/read-qr.ts')).readQr);
  opened.catch(() => (opened = null));
  return opened;
}
