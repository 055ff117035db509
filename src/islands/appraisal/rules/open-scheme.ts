import { MOST_CHARACTERS, readScheme, readSchemeText } from '#core/appraisal/scheme-file.ts';
import type { Referable } from '#core/appraisal/scheme-findings.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err } from '#core/result.ts';

type Read = Result<Scheme, readonly Issue[]>;

/**
 * The scheme in a file that a clerk chose: saved by the page, or written by hand as `content/appraisal/2026.yaml` is. What
 * reads YAML is fetched for the first such file.
 * @example await openScheme(text, '2026.yaml', { quizzes, plans })
 */
export async function openScheme(text: string, file: string, there: Referable): Promise<Read> {
  const plain = text.replace(/^\ufeff/, '');
  const named = plain.includes('sanyu-scheme');
  if (isJson(plain) || !named || plain.length > MOST_CHARACTERS) return readSchemeText(plain, file, there);
  const format = await import('#formats/data-yaml.ts').catch(() => null);
  if (format === null) return err([{ code: 'E_PAGE_INCOMPLETE' }]);
  const read = format.readYaml(plain);
  if (read.ok) return readScheme({ file, value: read.value, lines: new Map() }, there);
  const { line, found, why } = read.error;
  return err([{ code: why === 'twice' ? 'E_SCHEME_KEY' : 'E_SCHEME_SYNTAX', file, line, values: { found } }]);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
