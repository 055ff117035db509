import { webcrypto } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Messages } from '#core/documents/library.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { cipherWith } from '#core/sealed/cipher.ts';
import { sealFiles } from './seal/seal-files.ts';
import { sentences } from './translations/say.ts';

// npm run seal -- QUIZ.yaml BANK.yaml [BANK.yaml …] [--opens 2026-12-20T09:00+08:00] [--closes …] [--code …]
// encrypts the banks with a passcode and writes sanyu-sealed-<quiz>.json beside the quiz's file; prints the passcode once
const own = new URL(`../../locales/${ORIGINAL}/seal.json`, import.meta.url);
const issues = new URL(`../../locales/${ORIGINAL}/issues.json`, import.meta.url);
// The editors read Chinese; both files are checked by checkLocales.
const say = sentences(JSON.parse(await readFile(own, 'utf8')) as Messages);
const messages = JSON.parse(await readFile(issues, 'utf8')) as Messages;
const cipher = cipherWith(webcrypto.subtle, (length) => webcrypto.getRandomValues(new Uint8Array(length)));
const paths = process.argv.slice(2);
const texts = await Promise.all(
  paths
    .filter((path) => path.endsWith('.yaml'))
    .map(async (file) => ({ file, text: await readFile(file, 'utf8') })),
);
const sealed = await sealFiles(texts, paths, cipher, say, messages);
if (sealed.file !== null) {
  const path = join(dirname(texts[0]?.file ?? '.'), sealed.file.name);
  await writeFile(path, sealed.file.text);
}
process.stdout.write(`${sealed.text}\n`);
process.exitCode = sealed.file === null ? 1 : 0;
