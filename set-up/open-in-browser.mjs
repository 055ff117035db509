// @ts-check
import { spawn } from 'node:child_process';
import { env, platform, stdout } from 'node:process';

/**
 * Shows an address to the person at this machine, if there is one. It never fails: the address is printed as well.
 * @param {string} address
 */
export function openInBrowser(address) {
  const opener = openerOf(address);
  if (opener === null) return;
  const [program, ...parameters] = opener;
  const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/**
 * @param {string} address
 * @returns {[string, ...string[]] | null}
 */
function openerOf(address) {
  if (env.CI !== undefined || !stdout.isTTY) return null;
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined ? ['xdg-open', address] : null;
}
