import { useTranslation } from 'react-i18next';
import { ruleWords } from '#core/appraisal/rule-words.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { Issue } from '#core/issue.ts';
import { speak, type Spoken } from '#core/language/spoken.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { issueText } from '../parts/issue-text.ts';

interface Naming {
  readonly titles: Readonly<Record<string, Spoken>>;
  readonly language: string;
}

/** A remark in words: titles and names for ids, a written date for an instant. */
export function useIssueWords({ titles, language }: Naming, scheme: Scheme | null): (issue: Issue) => string {
  const { t } = useTranslation();
  return (issue) =>
    issueText(t, issue, (name, value) => {
      const id = String(value);
      if (name === 'quiz') return titles[id]?.text ?? value;
      if (name === 'rules') {
        return ruleWords(id, {
          say: (key, values) => t(`rules:${key}`, { ...values }),
          quiz: (bank) => titles[bank]?.text ?? bank,
        });
      }
      if (name === 'end') return formatDateTime(language, id, browserClock.offset());
      if (name === 'component') return nameIn(scheme?.components, id, language) ?? value;
      if (name === 'reason') return nameIn(scheme?.exemptions, id, language) ?? value;
      return value;
    });
}

function nameIn(
  things: Scheme['components'] | Scheme['exemptions'] | undefined,
  id: string,
  language: string,
) {
  const found = [...(things ?? [])].find((thing) => thing.id === id);
  return found === undefined ? null : speak(found.name, language).text;
}
