import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../set-up/free-port.mjs';

const CONF = fileURLToPath(new URL('../../publish/nginx.conf', import.meta.url));
const MIME_TYPES = '/etc/nginx/mime.types';

/** The configuration as it is published. */
export const CONFIGURATION = readFileSync(CONF, 'utf8');

/** Where nginx is, if it is. */
export const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(
  (place) => existsSync(place) && existsSync(MIME_TYPES),
);

/**
 * Runs nginx with the published configuration, in which only the folder and the port are changed; and what it says of
 * a sub-path is done.
 */
export async function startNginx(program: string, root: string, subPath = '') {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'sanyu-nginx-'));
  const ours = CONFIGURATION.replace('root /var/www/sanyu;', `root ${root};`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '')
    .replace('error_page 404 /', `error_page 404 ${subPath}/`);
  copyFileSync(MIME_TYPES, join(folder, 'mime.types'));
  mkdirSync(join(folder, 'tmp'));
  writeFileSync(join(folder, 'sanyu.conf'), ours);
  writeFileSync(join(folder, 'nginx.conf'), mainConfiguration(folder));
  const words = ['-e', join(folder, 'error.log'), '-p', folder, '-c', join(folder, 'nginx.conf')];
  const checked = spawnSync(program, [...words, '-t'], { encoding: 'utf8' });
  const child = spawn(program, words, { stdio: 'ignore' });
  const ended = new Promise((end) => child.once('exit', end));
  const stop = async () => {
    child.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true });
  };
  await listening(port);
  return { port, stop, check: { status: checked.status, text: checked.stderr } };
}

/** What Debian's main file gives a server, with everything it writes in one folder. */
function mainConfiguration(folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const places = kinds.map((kind) => `${kind}_temp_path ${folder}/tmp/${kind};`).join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid; events {}
http { access_log off; ${places} default_type application/octet-stream; include ${folder}/sanyu.conf; }`;
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('nginx does not answer');
}
