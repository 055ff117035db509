import type { ResourceLanguage } from 'i18next';

/**
 * Messages without the issues an island cannot raise: most of them are about content, and every byte of them would
 * travel with every quiz.
 * @example onlyIssues(messagesFor(site.locales, 'ug', ['quiz', 'issues']), ['E_STORE_'])
 */
export function onlyIssues(messages: ResourceLanguage, prefixes: readonly string[]): ResourceLanguage {
  const kept = Object.entries(messages.issues ?? {}).filter(([code]) =>
    prefixes.some((prefix) => code.startsWith(prefix)),
  );
  return { ...messages, issues: Object.fromEntries(kept) };
}
