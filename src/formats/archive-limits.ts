import { TRANSCRIPT_LIMITS } from '#core/ledger/transcript-shape.ts';
import type { ZipLimits } from './zip.ts';

/** Of an archive of transcripts: far above a year of a large unit; transcripts shrink to a tenth, never to a hundredth. */
export const ARCHIVE_LIMITS: ZipLimits = {
  ...{ entries: 20_000, entry: TRANSCRIPT_LIMITS.bytes, total: 1024 ** 3 },
  ratio: 100,
};
