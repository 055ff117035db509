import { Zip, ZipDeflate } from 'fflate';

/** An archive that grows entry by entry: of what is in it already, only the packed bytes are held. */
export interface ZipWriter {
  add(name: string, bytes: Uint8Array): void;
  /** The whole archive, in pieces; nothing can be added afterwards. */
  finish(): readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Writes a zip archive that `openZip` and every other program reads.
 * @example const zip = writeZip(); zip.add('a.txt', bytes); new Blob([...zip.finish()])
 */
export function writeZip(): ZipWriter {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((problem, piece) => {
    if (problem !== null) throw problem;
    pieces.push(new Uint8Array(piece));
  });
  return {
    add(name, bytes) {
      // The quickest packing: transcripts are alike enough for it.
      const entry = new ZipDeflate(name, { level: 1 });
      // The clock of whoever saved is nobody's business, and equal work gives equal archives.
      entry.mtime = Date.UTC(1980, 0, 2);
      zip.add(entry);
      entry.push(bytes, true);
    },
    finish() {
      zip.end();
      return pieces;
    },
  };
}
