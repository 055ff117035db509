// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, env, execPath, exit, platform, versions } from 'node:process';
import { ROOT, Sentence, hashOf } from './project.mjs';
import { run } from './run.mjs';
import { isStamped, stamped } from './stamp.mjs';

const STAMP = join(ROOT, 'node_modules', '.sanyu-installed');
const OWN_NODE = join(ROOT, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
const OLDEST = [20, 19];

/**
 * Runs a command of the project: installs what package.json names, if that changed; goes on with the project's own
 * Node, whatever the machine has; and ends with one sentence, not a stack, where something a person can mend is missing.
 * Until the packages are there this runs on the machine's Node, so nothing here may import one of them.
 * @param {(parameters: string[]) => Promise<number>} command returns the exit code
 */
export async function command(command) {
  await inSentences(async () => {
    refuseOldNode();
    await installPackages();
    exit(isOwnNode() ? await command(argv.slice(2)) : await run(OWN_NODE, argv.slice(1)));
  });
}

/**
 * Does something that may end with a sentence, which is shown without a stack.
 * @param {() => Promise<void>} work
 */
export async function inSentences(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    console.error(`\n${error.message}`);
    exit(1);
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  const [oldest = 0, least = 0] = OLDEST;
  if (major > oldest || (major === oldest && minor >= least)) return;
  throw new Sentence(
    `Node ${versions.node} is too old: install Node ${OLDEST.join('.')} or newer from https://nodejs.org.`,
  );
}

async function installPackages() {
  const hash = hashOf(['package.json', 'package-lock.json'], [platform, process.arch]);
  if (isStamped(STAMP, hash) && existsSync(OWN_NODE)) return;
  console.log('Installing packages …');
  await stamped(STAMP, hash, async () => {
    const words = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = await runNpm(words);
    if (code !== 0)
      throw new Sentence('The packages could not be installed: see the lines above, then run "npm install".');
    if (!existsSync(OWN_NODE)) {
      throw new Sentence(
        'The project\'s own Node is missing: allow install scripts ("npm config delete ignore-scripts"), delete node_modules and try again.',
      );
    }
  });
}

/** @param {string[]} words */
function runNpm(words) {
  const npm = env.npm_execpath;
  // Under npm its own script is known; `npm` alone is a shell file on Windows.
  if (npm !== undefined && basename(npm) === 'npm-cli.js') return run(execPath, [npm, ...words]);
  return run('npm', words, { shell: platform === 'win32' });
}

function isOwnNode() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', 'node', 'package.json'), 'utf8'));
  return versions.node === version;
}
