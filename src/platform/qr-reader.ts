/** Reads the text out of a picture's dots. */
export type ReadDots = (picture: ImageData) => string | null;

/** Finds the texts of the QR codes in a picture. */
export interface QrReader {
  read(source: ImageBitmap | HTMLVideoElement): Promise<readonly string[]>;
}

// Younger than the language's own library of types.
interface Detector {
  detect(source: ImageBitmap | HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Shorter sides to try. Screenshots are sharp and large; a photo that is too fine for the reader is not when it is smaller. */
const SIDES = [720, 1440, 400];

/**
 * A reader that asks the browser's own detector where there is one, and reads the dots itself where that finds nothing.
 * `load` fetches the code for the latter.
 * @example const reader = await openQrReader(async () => (await import('#formats/read-qr.ts')).readQr)
 */
export async function openQrReader(load: () => Promise<ReadDots>): Promise<QrReader> {
  const [detector, readDots] = await Promise.all([openDetector(), load()]);
  return {
    read: async (source) => {
      const found = await detector?.detect(source).catch(() => []);
      if (found !== undefined && found.length > 0) return found.map(({ rawValue }) => rawValue);
      // Of a moving picture the next one comes at once.
      const sides = source instanceof ImageBitmap ? SIDES : SIDES.slice(0, 1);
      for (const side of sides) {
        const dots = dotsOf(source, side);
        const text = dots === null ? null : readDots(dots);
        if (text !== null) return [text];
      }
      return [];
    },
  };
}

/** `null` where there is none, or where it cannot read QR codes: it leans on the system. */
async function openDetector(): Promise<Detector | null> {
  const Detector: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  if (typeof Detector !== 'function') return null;
  const Known = Detector as unknown as DetectorClass; // What the standard says of a thing of this name.
  try {
    const formats = await Known.getSupportedFormats();
    return formats.includes('qr_code') ? new Known({ formats: ['qr_code'] }) : null;
  } catch {
    return null;
  }
}

/** The dots of a picture whose shorter side is at most `side`. */
function dotsOf(source: ImageBitmap | HTMLVideoElement, side: number): ImageData | null {
  const [width, height] =
    source instanceof HTMLVideoElement
      ? [source.videoWidth, source.videoHeight]
      : [source.width, source.height];
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, side / Math.min(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
