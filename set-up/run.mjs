// @ts-check
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './project.mjs';

/**
 * Runs a program to its end, with our own input and output, and passes our signals on to it.
 * @param {string} program
 * @param {string[]} parameters
 * @param {{ env?: Record<string, string>, shell?: boolean, quiet?: boolean, milliseconds?: number }} [options]
 * @returns {Promise<number>} its exit code; 1 where it could not be started or was ended
 */
export function run(program, parameters, options = {}) {
  const { promise, resolve } = settled();
  const child = spawn(program, parameters, {
    cwd: ROOT,
    env: { ...process.env, ...ownPath(), ASTRO_TELEMETRY_DISABLED: '1', ...plainText(), ...options.env },
    stdio: options.quiet ? 'ignore' : 'inherit',
    shell: options.shell ?? false,
    timeout: options.milliseconds ?? 0,
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const passOn = signals.map((signal) => ({ signal, pass: () => child.kill(signal) }));
  for (const { signal, pass } of passOn) process.on(signal, pass);
  const done = (/** @type {number} */ code) => {
    for (const { signal, pass } of passOn) process.off(signal, pass);
    resolve(code);
  };
  child.on('error', () => {
    done(1);
  });
  child.on('close', (code) => {
    done(code ?? 1);
  });
  return promise;
}

/**
 * Runs a script on the Node that runs us.
 * @param {string} script
 * @param {string[]} [parameters]
 * @param {Record<string, string>} [env]
 */
export function runScript(script, parameters = [], env = {}) {
  return run(process.execPath, [script, ...parameters], { env });
}

/** Whatever our children start by name is the project's own: its Node before the machine's. */
function ownPath() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = join(ROOT, 'node_modules', '.bin');
  const rest = (process.env[name] ?? '').split(delimiter).filter((place) => place !== bin);
  return { [name]: [bin, ...rest].join(delimiter) };
}

/** No colours in a log. Some tools colour their output wherever they see CI. */
function plainText() {
  return /** @type {Record<string, string>} */ (process.stdout.isTTY ? {} : { NO_COLOR: '1' });
}

/** Promise.withResolvers, which Node 20 does not have. */
function settled() {
  /** @type {(code: number) => void} */
  let resolve = () => undefined;
  /** @type {Promise<number>} */
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
