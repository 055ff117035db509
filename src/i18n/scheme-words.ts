import { COLUMNS } from '#core/appraisal/layout.ts';
import { COMPONENT_KINDS } from '#core/appraisal/scheme.ts';
import type { Issue } from '#core/issue.ts';
import type { Translate } from './translate.ts';

/** Whole numbers of per cent. */
const PERCENTS = ['cap', 'passMark', 'late', 'participation', 'average', 'reached'];

/**
 * An issue about a scheme's file with its place in the words of the page, and what should stand there in words as well:
 * 各项 · 第 1 项 · 占多少, not `components.0.weight`. Every other issue as it is.
 * @example tell(schemeIssue(translator(site.locales, 'ug'), { code: 'E_SCHEME_FIELD', values: { field: 'unit.zh', … } }))
 */
export function schemeIssue(t: Translate, issue: Issue): Issue {
  const { code, values = {} } = issue;
  const { field, found, expected } = values;
  if (!code.startsWith('E_SCHEME_') || typeof field !== 'string') return issue;
  const place = { ...values, field: schemePlace(t, field) };
  if (code !== 'E_SCHEME_FIELD') return { ...issue, values: place };
  const said = String(found ?? '∅');
  return {
    ...issue,
    values: {
      ...place,
      // Who has to write it must know how.
      found:
        said === '∅'
          ? t('appraisal:expected.empty', {
              key: field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '',
            })
          : t('appraisal:expected.said', { found: said }),
      expected: expectedWords(t, String(expected ?? ''), field.split('.')),
    },
  };
}

/**
 * A place in a scheme's file as the page names it. What has no name there stays as it stands in the file.
 * @example schemePlace(t, 'grades.1.from') → 等次 · 第 2 项 · 从多少分起
 */
export function schemePlace(t: Translate, field: string): string {
  const parts = field.split('.');
  return parts
    .map((part, at) => {
      if (/^\d+$/.test(part)) return t('appraisal:field.nth', { n: Number(part) + 1 });
      const key = `appraisal:field.${parts[0] === 'grades' && part === 'from' ? 'gradeFrom' : part}`;
      // Below a name stand languages, below the list of languages nothing.
      const words = /^[a-zA-Z]+$/.test(part) && !isTag(parts, at) ? t(key) : part;
      return words === '' || words.endsWith(key.slice('appraisal:'.length)) ? part : words;
    })
    .join(' · ');
}

function isTag(parts: readonly string[], at: number): boolean {
  const before = parts[at - 1] ?? '';
  return ['name', 'title', 'unit', 'status'].includes(before) || parts[at - 2] === 'signatures';
}

function expectedWords(t: Translate, sign: string, parts: readonly string[]): string {
  const say = (key: string, values?: Readonly<Record<string, string | number>>) =>
    t(`appraisal:expected.${key}`, values);
  const last = parts.at(-1) ?? '';
  if (sign === '∅') return say('nothing');
  if (last === 'weight') return say('whole', { from: 1, to: 100 });
  if (last === 'outOf') return say('whole', { from: 1, to: 1000 });
  if (PERCENTS.includes(last) && parts[0] !== 'grades') return say('whole', { from: 0, to: 100 });
  if (parts[0] === 'grades' && last === 'from') return say('whole', { from: 0, to: 100 });
  if (last === 'kind') return say('oneOf', { list: COMPONENT_KINDS.join(' / ') });
  if (last === 'id') return say('id');
  if (parts[0] === 'layout' && parts[1] === 'columns' && parts.length > 2)
    return say('oneOf', { list: [...COLUMNS, 'component:…'].join(' / ') });
  return signWords(say, sign);
}

/** The signs of `read-schema.ts`, which an editor of content reads as they are. */
function signWords(say: (key: string, values?: Record<string, string>) => string, sign: string): string {
  const known: Readonly<Record<string, string>> = {
    '…': 'text',
    '123': 'number',
    '- …': 'list',
    '{ … }': 'group',
    '2026-11-22': 'day',
    '2026.11.1': 'version',
  };
  const pieces = sign.split(' / ');
  if (pieces.every((piece) => known[piece] === undefined && !/^[≥≤] /.test(piece)))
    return sign === ''
      ? say('text')
      : pieces.length === 1
        ? say('just', { text: sign })
        : say('oneOf', { list: sign });
  return pieces
    .map((piece) => {
      const [, which, bound = ''] = /^([≥≤]) (.*)$/.exec(piece) ?? [];
      if (which !== undefined) return say(which === '≥' ? 'atLeast' : 'atMost', { bound });
      const key = known[piece];
      return key === undefined ? say('just', { text: piece }) : say(key);
    })
    .join(say('or'));
}
