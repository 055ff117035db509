// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { headersFor, parseHeaders } from './headers.mjs';
import { Sentence } from './project.mjs';
import { packFor, siteFiles } from './site-files.mjs';

/**
 * @typedef {{ status: number, headers: Record<string, string | number>, bytes: Buffer | string }} Reply
 * @typedef {import('node:http').IncomingMessage} Request
 */

/**
 * A static server that answers as the published site should: packed, with right types, our own 404, and the headers of
 * the site's `_headers` file, so that what is tested here is what a visitor gets.
 * @param {{ root: string, base?: string }} site
 */
export function siteServer({ root, base = '/' }) {
  const find = siteFiles(root);
  const rules = readRules(root);

  /** @param {Request} request @returns {Promise<Reply>} */
  async function reply(request) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, { Allow: 'GET, HEAD' });
    const [raw = '/', query] = (request.url ?? '/').split('?', 2);
    const path = decode(raw);
    if (path === null) return plain(400);
    if (path === base.slice(0, -1) || (path === '/' && base !== '/')) return moved(base, query);
    if (!path.startsWith(base)) return plain(404);
    const found = await find(path.slice(base.length - 1));
    if (found.kind === 'file') return fileReply(found.file, request, 200, headersFor(rules, path));
    if (found.kind === 'folder') return moved(`${raw}/`, query);
    const own = await find('/404.html');
    return own.kind === 'file' ? fileReply(own.file, request, 404, headersFor(rules, path)) : plain(404);
  }

  return createServer((request, response) => {
    reply(request)
      .catch((/** @type {unknown} */ error) => {
        console.error(error);
        return plain(500);
      })
      .then(({ status, headers, bytes }) => {
        response.writeHead(status, { 'Content-Length': Buffer.byteLength(bytes), ...headers });
        response.end(request.method === 'HEAD' ? undefined : bytes);
      });
  });
}

/**
 * @param {import('./site-files.mjs').SiteFile} file
 * @param {Request} request
 * @param {number} status
 * @param {Record<string, string>} own
 * @returns {Promise<Reply>}
 */
async function fileReply(file, request, status, own) {
  const { bytes, encoding } = await packFor(file, String(request.headers['accept-encoding'] ?? ''));
  const tag = `"${file.tag}${encoding === null ? '' : `-${encoding}`}"`;
  const headers = { 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', ETag: tag, ...own };
  if (status === 200 && request.headers['if-none-match'] === tag) return { status: 304, headers, bytes: '' };
  return {
    status,
    headers: {
      ...headers,
      'Content-Type': file.type,
      ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
    },
    bytes,
  };
}

/** @param {number} status @param {Record<string, string>} [headers] @returns {Reply} */
function plain(status, headers = {}) {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
    bytes: `${status}\n`,
  };
}

/** @param {string} to @param {string | undefined} query */
function moved(to, query) {
  // Two slashes at the front would lead to another host.
  const local = to.replace(/^[/\\]+/, '/');
  return plain(301, { Location: query === undefined ? local : `${local}?${query}` });
}

/** @param {string} raw */
function decode(raw) {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

/** @param {string} root */
function readRules(root) {
  const file = join(root, '_headers');
  return existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : [];
}

/**
 * Serves a built site on this machine only, on the first free port from `port` on.
 * @param {{ root: string, base?: string, port: number, tries?: number }} site
 * @returns {Promise<{ address: string, port: number, close: () => void }>}
 */
export function serve({ root, base = '/', port, tries = 1 }) {
  return new Promise((resolve, reject) => {
    const server = siteServer({ root, base });
    let left = tries;
    let next = port;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      left -= 1;
      if (error.code !== 'EADDRINUSE') reject(error);
      else if (left < 1) reject(taken(port, next));
      else server.listen((next += 1), '127.0.0.1');
    });
    server.on('listening', () => {
      const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ address: `http://127.0.0.1:${bound.port}${base}`, port: bound.port, close });
    });
    server.listen(next, '127.0.0.1');
  });
}

/** @param {number} first @param {number} last */
function taken(first, last) {
  const ports = first === last ? `Port ${first} is` : `Ports ${first} to ${last} are`;
  return new Sentence(
    `${ports} taken by another program, perhaps by Sanyu in another window: end it there with Ctrl+C, or set SANYU_PORT to another port.`,
  );
}
