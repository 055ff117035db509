import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COPIED = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public', 'locales', 'content'];

/**
 * A copy of the project, in a folder of its own, that holds `documents` documents in every language: the real ones and,
 * beside them, copies of their passages under new names. Remove the folder when done.
 * @example const folder = growSite(process.cwd(), 100)
 */
export function growSite(root: string, documents: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'sanyu-bench-'));
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const shelf = join(folder, 'content/documents');
  const real = readdirSync(shelf);
  for (let number = real.length; number < documents; number++) {
    copyDocument(shelf, real[number % real.length] ?? '', number);
  }
  return folder;
}

function copyDocument(shelf: string, model: string, number: number): void {
  const folder = join(shelf, `copy-${number}`);
  mkdirSync(folder);
  for (const file of readdirSync(join(shelf, model))) {
    const text = readFileSync(join(shelf, model, file), 'utf8');
    writeFileSync(join(folder, file), text.replace(/^order: .*$/m, `order: ${100 + number}`));
  }
}
