import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { STEPS } from '../../set-up/steps.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { devDependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  devDependencies: { node: string };
};

test('runs on the Node that package.json names', () => {
  expect(process.versions.node).toBe(devDependencies.node);
});

test('hands that Node on to what is started by name', () => {
  const script = 'set-up/run.mjs';
  const code = `import('./${script}').then(({ run }) => run('node', ['-p', 'process.versions.node']))`;
  const out = execFileSync(process.execPath, ['-e', code], { cwd: ROOT, encoding: 'utf8' });
  expect(out.trim()).toBe(devDependencies.node);
});

test('answers an unknown step with the names of all steps', () => {
  const { status, stderr } = spawnSync(process.execPath, ['set-up/test.mjs', 'typse'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    `Give the name of a step, or nothing for all: ${STEPS.map(({ name }) => name).join(', ')}.`,
  );
});

test('ends with the count alone on the last line', () => {
  const { status, stdout } = spawnSync(process.execPath, ['set-up/test.mjs', 'core-types', '--version'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 passed, 0 failed');
});

test('ends with one sentence and no stack where the port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo; // Of a TCP server it is one.
  const code = `
    const [{ inSentences }, { serve }] = await Promise.all([
      import('./set-up/prepare.mjs'), import('./set-up/static-server.mjs')]);
    await inSentences(() => serve({ root: '.', port: ${port} }));`;
  const words = ['--input-type=module', '-e', code];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  other.close();
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(`^Port ${port} is taken .*SANYU_PORT`)]);
});
