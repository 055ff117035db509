// @ts-check
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { MIME_TYPES, packsWell } from './mime-types.mjs';

/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 512;

/** @type {Record<'br' | 'gzip', (bytes: Buffer) => Promise<Buffer>>} */
const PACKERS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/**
 * @typedef {{ type: string, tag: string, bytes: Buffer, packed: Map<string, Promise<Buffer>> }} SiteFile
 * @typedef {{ kind: 'file', file: SiteFile } | { kind: 'folder' } | { kind: 'none' }} Found
 */

/**
 * The files of a built site by their path in the address, read once until they change.
 * @param {string} root
 */
export function siteFiles(root) {
  /** @type {Map<string, { changed: number, file: SiteFile }>} */
  const kept = new Map();

  /** @param {string} path as in the address, already decoded, from the site's root @returns {Promise<Found>} */
  return async function find(path) {
    if (!isPlain(path)) return { kind: 'none' };
    const place = join(root, path.endsWith('/') ? `${path}index.html` : path);
    const facts = await stat(place).catch(() => null);
    if (facts === null) return { kind: 'none' };
    if (facts.isDirectory()) return { kind: 'folder' };
    const known = kept.get(place);
    if (known?.changed === facts.mtimeMs) return { kind: 'file', file: known.file };
    const file = await read(place);
    kept.set(place, { changed: facts.mtimeMs, file });
    return { kind: 'file', file };
  };
}

/**
 * A path that stays in the site: no step upwards, no hidden file, no character a file system reads in its own way.
 * @param {string} path
 */
function isPlain(path) {
  // eslint-disable-next-line no-control-regex -- these are the characters to refuse
  if (/[\\:\u0000-\u001f]/.test(path) || posix.normalize(path) !== path) return false;
  return !path
    .split('/')
    .some((step) => step === '_headers' || (step.startsWith('.') && step !== '.well-known'));
}

/** @param {string} place @returns {Promise<SiteFile>} */
async function read(place) {
  const bytes = await readFile(place);
  const type = MIME_TYPES.get(extname(place).toLowerCase()) ?? 'application/octet-stream';
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { type, tag, bytes, packed: new Map() };
}

/**
 * A file's bytes in the smallest form the browser says it takes.
 * @param {SiteFile} file
 * @param {string} accepted the request's Accept-Encoding
 * @returns {Promise<{ bytes: Buffer, encoding: 'br' | 'gzip' | null }>}
 */
export async function packFor(file, accepted) {
  const encoding = chooseEncoding(accepted);
  if (encoding === null || !packsWell(file.type) || file.bytes.length < WORTH_PACKING) {
    return { bytes: file.bytes, encoding: null };
  }
  const known = file.packed.get(encoding) ?? PACKERS[encoding](file.bytes);
  file.packed.set(encoding, known);
  return { bytes: await known, encoding };
}

/**
 * @param {string} accepted
 * @example chooseEncoding('gzip, br;q=0') → 'gzip'
 */
export function chooseEncoding(accepted) {
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', weight] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q\s*=\s*/);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  const weigh = (/** @type {string} */ name) => weights.get(name) ?? weights.get('*') ?? 0;
  return /** @type {const} */ (['br', 'gzip']).find((name) => weigh(name) > 0) ?? null;
}
