import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Messages } from '#core/documents/library.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { verifyWith } from '#core/ledger/web-crypto.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { issueText } from './issue-text.ts';

// node src/cli/check-transcripts.ts FILE…: level, staff number, device and attempts of each file, or every problem in it;
// exit code 1 when one of them counts for nothing.
const own = new URL(`../../locales/${ORIGINAL}/issues.json`, import.meta.url);
const messages = JSON.parse(await readFile(own, 'utf8')) as Messages; // checked by checkLocales
const verify = verifyWith(webcrypto.subtle);
for (const path of process.argv.slice(2)) {
  const read = await readTranscript(await readFile(path), verify);
  if (read.ok) {
    const { level, learner, device, entries } = read.value;
    console.log(`✓ ${basename(path)}  ${level}  ${learner.number}  ${device.slice(0, 8)}  ${entries.length}`);
    continue;
  }
  process.exitCode = 1;
  for (const issue of read.error) console.log(`✗ ${basename(path)}  ${issueText(issue, messages)}`);
}
