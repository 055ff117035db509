import decodeQR from 'qr/decode.js';

/** A picture as a canvas gives it: four bytes a dot. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * The text of the QR code in a picture, or `null`. For browsers that have no `BarcodeDetector` of their own.
 * @example readQr(context.getImageData(0, 0, width, height))
 */
export function readQr({ width, height, data }: Picture): string | null {
  try {
    return decodeQR({ width, height, data });
  } catch {
    // The library throws whenever it finds no code: most pictures of a moving camera have none.
    return null;
  }
}
