import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const BUILD =
  "import('./set-up/build-site.mjs').then(({ build }) => build()).catch(({ message }) => { console.error(message); process.exit(1); })";

test('a site whose convention is not of 84 characters is not built, and it is said where', () => {
  const above = mkdtempSync(join(tmpdir(), 'sanyu-refused-'));
  const project = join(above, 'project');
  try {
    for (const name of ['package.json', 'src', 'set-up', 'locales', 'content']) {
      cpSync(name, join(project, name), { recursive: true });
    }
    // Above the project: what a build notes down about itself is kept in its own node_modules.
    symlinkSync(join(process.cwd(), 'node_modules'), join(above, 'node_modules'));
    const file = join(project, 'content/convention/convention.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('互学习提素质', '互学习提高素质'));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', BUILD], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('content/convention/convention.yaml');
    expect(stdout).toContain('84');
    expect(stderr).toContain('The site was not built');
    expect(existsSync(join(project, 'dist'))).toBe(false);
  } finally {
    rmSync(above, { recursive: true, force: true });
  }
}, 60_000);
