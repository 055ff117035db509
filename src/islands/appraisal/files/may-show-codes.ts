import type { Chosen } from '../engine-messages.ts';

/**
 * Whether a file is an archive by what it says of itself; whether that is true shows when it is opened.
 * @example isArchive({ name: '二科.zip', file })
 */
export function isArchive({ name, file }: Chosen): boolean {
  return /\.zip$/i.test(name) || file.type.includes('zip');
}

/** Whether there may be a picture of a code: a picture, or an archive of them. */
export function mayShowCodes(chosen: Chosen): boolean {
  return chosen.file.type.startsWith('image/') || isArchive(chosen);
}
