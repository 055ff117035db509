import type { TFunction } from 'i18next';
import type { Finding } from '#core/appraisal/scheme-findings.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { Issue } from '#core/issue.ts';
import { schemePlace } from '#i18n/scheme-words.ts';
import { speak, type LanguageTag, type Spoken } from '#core/language/spoken.ts';

/**
 * A finding about the scheme in the page as an issue that names places and parts as the page does, not as a file would.
 * @example schemeFindings(scheme, there).map(findingNamer(t, scheme, titles, 'zh')) // 等次“优秀”, not grades.0.from
 */
export function findingNamer(
  t: TFunction,
  scheme: Scheme,
  titles: Readonly<Record<string, Spoken>>,
  page: LanguageTag,
): (finding: Finding) => Issue {
  const nameOf = (id: string) => {
    const part = scheme.components.find((component) => component.id === id);
    return part === undefined ? (titles[id]?.text ?? id) : speak(part.name, page).text;
  };
  return ({ field, issue: { code, values = {} } }) => {
    const { found, known, ...rest } = values;
    return {
      code,
      values: {
        ...rest,
        field: placeOf(t, scheme, field, page),
        ...(found === undefined ? {} : { found: nameOf(String(found)) }),
        ...(known === undefined ? {} : { known: String(known).split(', ').map(nameOf).join(' · ') }),
      },
    };
  };
}

function placeOf(t: TFunction, scheme: Scheme, field: string, page: LanguageTag): string {
  const [list = '', at = ''] = field.split('.');
  if (list === 'period') return `${t('rules.period')} · ${t(at === 'from' ? 'rules.from' : 'rules.until')}`;
  if (list !== 'components' && list !== 'grades' && list !== 'exemptions')
    return schemePlace((key, values) => t(key, { ...values }), field);
  const heading = t(`rules.${list}`);
  const part = scheme[list][Number(at)];
  return part === undefined ? heading : `${heading} · ${speak(part.name, page).text}`;
}
