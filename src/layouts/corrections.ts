import { speak, type LanguageTag } from '#core/language/text.ts';
import { messagesFor, translator } from '#i18n/translate.ts';
import { site } from '#library/site.ts';

type Messages = ReturnType<typeof messagesFor>;

/**
 * The messages of an island that tells what is right, with what is to be told of the questions of these banks in which a
 * mistake was found after their release: `quiz:corrections`, by question id. Nothing is added where there is none.
 */
export function withCorrections(
  messages: Messages,
  banks: readonly string[],
  language: LanguageTag,
): Messages {
  const told = corrections(banks, language);
  if (Object.keys(told).length === 0) return messages;
  // One area of the file of words, as `messagesFor` gave it.
  return { ...messages, quiz: { ...(messages.quiz as object), corrections: told } };
}

/** Which versions have the mistake is said too, since an old attempt shows its questions again. */
function corrections(banks: readonly string[], language: LanguageTag): Readonly<Record<string, string>> {
  const t = translator(site.locales, language);
  const told: Record<string, string> = {};
  for (const erratum of site.errata.filter(({ bank }) => banks.includes(bank))) {
    const { question, versions, date, by, reason } = erratum;
    const values = { date, by, versions: versions.join(' '), reason: speak(reason, language).text };
    const text = t(erratum.void === undefined ? 'words:accepted' : 'words:voided', values);
    told[question] = told[question] === undefined ? text : `${told[question]} ${text}`;
  }
  return told;
}
