import { ESLint } from 'eslint';
import stylelint from 'stylelint';
import { describe, expect, test } from 'vitest';

/** The rules that need types read files from disk; the fences do not. */
const eslint = new ESLint({
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
  },
  ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/') || ruleId.endsWith('no-explicit-any'),
});

async function rulesAgainst(filePath: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

describe('lint', () => {
  test.each([
    ['src/core/quiz/paper.ts', 'export const a = Math.random();', 'no-restricted-syntax'],
    ['src/core/quiz/paper.ts', 'export const a = Date.now();', 'no-restricted-syntax'],
    ['src/core/quiz/paper.ts', 'export const a = new Date();', 'no-restricted-syntax'],
    ['src/core/quiz/paper.ts', 'export const a = Date();', 'no-restricted-syntax'],
    ['src/core/quiz/paper.ts', 'export const a = performance.now();', 'no-restricted-globals'],
    ['src/core/quiz/paper.ts', 'export const a = globalThis.name;', 'no-restricted-globals'],
    ['src/questions/single-choice/model.ts', 'export const a = Math.random();', 'no-restricted-syntax'],
    ['src/core/quiz/paper.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
    [
      'src/core/quiz/paper.ts',
      `export const a = () => {\n${'void 0;\n'.repeat(60)}};`,
      'max-lines-per-function',
    ],
    ['src/core/quiz/paper.ts', '// …\n'.repeat(301), 'max-lines'],
    [
      'src/core/quiz/paper.ts',
      'export const a = (l: string) => new Intl.Collator(l);',
      'sanyu/constant-locale',
    ],
    ['src/islands/A.tsx', 'export const a = (n: number) => n.toLocaleString();', 'sanyu/constant-locale'],
    ['src/islands/A.tsx', "export const a = (x: string) => x.localeCompare('b');", 'sanyu/constant-locale'],
    ['src/islands/A.tsx', 'export const A = () => <p>开始</p>;', 'sanyu/no-bare-text'],
    ['src/islands/A.tsx', 'export const A = () => <p>باشلا</p>;', 'sanyu/no-bare-text'],
    ['src/islands/A.tsx', 'export const A = () => <p>འགོ་འཛུགས།</p>;', 'sanyu/no-bare-text'],
    ['src/islands/A.tsx', "export const A = () => <p>{'Start'}</p>;", 'sanyu/no-bare-text'],
    [
      'src/islands/A.tsx',
      "export const A = (p: { b: boolean }) => <p>{p.b ? '是' : null}</p>;",
      'sanyu/no-bare-text',
    ],
    ['src/islands/A.tsx', 'export const A = () => <p title="说明" />;', 'sanyu/no-bare-text'],
    ['src/islands/A.tsx', 'export const A = () => <p aria-label={`说明`} />;', 'sanyu/no-bare-text'],
    ['src/islands/A.tsx', "export const A = () => <p style={{ color: 'red' }} />;", 'sanyu/no-inline-style'],
    ['src/islands/A.tsx', 'export const A = () => <img src="a.png" />;', 'jsx-a11y-x/alt-text'],
    ['src/components/A.astro', '<p>开始</p>', 'sanyu/no-bare-text'],
    ['src/components/A.astro', '---\nconst b = true;\n---\n<p>{b && "开始"}</p>', 'sanyu/no-bare-text'],
    ['src/components/A.astro', '<img src="/a.png" alt="图" />', 'sanyu/no-bare-text'],
    ['src/components/A.astro', '<p style="color: red"></p>', 'sanyu/no-inline-style'],
    ['src/components/A.astro', '<style define:vars={{ a: 1 }}></style>', 'sanyu/no-inline-style'],
  ])('stops in %s: %s', async (path, code, rule) => {
    expect(await rulesAgainst(path, code)).toContain(rule);
  });

  test.each([
    ['src/core/quiz/paper.ts', "export const a = new Date('2026-11-22T00:00:00.000Z').getTime();"],
    ['src/core/quiz/paper.ts', "export const a = new Intl.Collator('zh');"],
    ['src/core/quiz/paper.ts', 'export const a = (l: string) => new Intl.PluralRules(l);'],
    ['src/i18n/dates.ts', 'export const a = (l: string) => new Intl.NumberFormat(l);'],
    [
      'src/islands/A.tsx',
      'export const A = (p: { t: (k: string) => string }) => <p className="a">{p.t(\'a\')} · 1/2 →&nbsp;</p>;',
    ],
    [
      'src/components/A.astro',
      '<p class="a">· 3</p><script>console.error("not for a reader")</script><style>.a { color: red }</style>',
    ],
  ])('lets %s be: %s', async (path, code) => {
    expect(await rulesAgainst(path, code)).toEqual([]);
  });
});

describe('style lint', () => {
  test.each([
    ['margin-left: 1rem', 'property-layout-mappings'],
    ['padding-right: 1rem', 'property-layout-mappings'],
    ['left: 0', 'property-layout-mappings'],
    ['border-top-left-radius: 1px', 'property-layout-mappings'],
    ['margin: 0 1px 2px 3px', 'declaration-property-value-disallowed-list'],
    ['text-align: left', 'declaration-property-value-disallowed-list'],
    ['float: right', 'declaration-property-value-disallowed-list'],
    ['direction: rtl', 'declaration-property-value-disallowed-list'],
    ['background: url("https://example.org/a.png")', 'function-url-scheme-disallowed-list'],
    ['line-height: 20px', 'declaration-property-unit-disallowed-list'],
  ])('stops %s', async (declaration, rule) => {
    expect(await styleRulesAgainst('src/styles/a.css', `.a { ${declaration}; }`)).toContain(rule);
    expect(
      await styleRulesAgainst('src/components/A.astro', `<style>.a { ${declaration}; }</style>`),
    ).toContain(rule);
  });

  test('lets what names no side be', async () => {
    const code =
      '.a { margin: 0 auto; padding: 1px calc(2px + 1px) 3px; inset-inline-start: 0; text-align: start; }';
    expect(await styleRulesAgainst('src/styles/a.css', code)).toEqual([]);
  });
});

async function styleRulesAgainst(codeFilename: string, code: string): Promise<readonly string[]> {
  const { results } = await stylelint.lint({ code, codeFilename });
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
}
