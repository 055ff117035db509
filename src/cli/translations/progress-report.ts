import type { Library } from '#core/documents/library.ts';
import { PASSAGE_STATES, progressOf } from '#core/documents/progress.ts';
import type { Progress } from '#core/documents/progress.ts';
import type { Say } from './say.ts';

/**
 * How far each language is: one line a language, under it one a document.
 * @example progressReport(library, say)
 */
export function progressReport({ languages, documents }: Library, say: Say): string {
  const translated = languages.filter(({ tag }) => documents.some(({ original }) => original !== tag));
  const blocks = translated.map(({ tag, name }) => {
    const rows = documents
      .filter(({ original }) => original !== tag)
      .map((document) => ({ name: document.slug, progress: progressOf(document, tag) }));
    const head = `${tag}  ${name}  ${line(sum(rows.map(({ progress }) => progress)), say)}`;
    return [head, ...rows.map((row) => `  ${row.name.padEnd(20)}${line(row.progress, say)}`)].join('\n');
  });
  return blocks.join('\n\n');
}

function line(progress: Progress, say: Say): string {
  const states = PASSAGE_STATES.map((state) => say(state, { count: progress[state] })).reverse();
  const unstamped = progress.unstamped === 0 ? [] : [say('unstamped', { count: progress.unstamped })];
  return [say('passages', { count: PASSAGE_STATES.reduce((all, state) => all + progress[state], 0) })]
    .concat(states, unstamped)
    .join('  ');
}

function sum(list: readonly Progress[]): Progress {
  const total = { missing: 0, stale: 0, draft: 0, reviewed: 0, unstamped: 0 };
  for (const progress of list)
    for (const state of [...PASSAGE_STATES, 'unstamped'] as const) total[state] += progress[state];
  return total;
}
