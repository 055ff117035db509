import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const COPIED = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'src',
  'set-up',
  'public',
  'locales',
  'content',
];
const folder = mkdtempSync(join(tmpdir(), 'sanyu-fourth-'));

/** A language nobody of the site speaks yet: Kazakh in Arabic letters, with two words and two passages. */
function addLanguage(): void {
  const locale = join(folder, 'locales/kk');
  mkdirSync(locale);
  const language = {
    bcp47: 'kk-Arab',
    name: 'قازاقشا',
    dir: 'rtl',
    script: 'Arab',
    order: 4,
    complete: false,
  };
  writeFileSync(join(locale, 'language.json'), JSON.stringify(language));
  writeFileSync(
    join(locale, 'site.json'),
    JSON.stringify({ nav: { documents: 'قۇجاتتار' }, documents: { title: 'قۇجاتتار' } }),
  );
  const text = [
    '---',
    'language: kk',
    'status: draft',
    'translator: test',
    'translated: 2026-11-22',
    '---',
    '',
  ];
  const review = 'status="reviewed" reviewer="test" reviewed="2026-11-22"';
  text.push('{#title of="00000000"}', '# مەكتەپ', '', `{#s1-p1 ${review}}`, 'ءبىرىنشى ابزاتس', '');
  writeFileSync(join(folder, 'content/documents/maqin-school/kk.md'), text.join('\n'));
}

/** The first couplet and the first of the seven entries as they are once their Mandarin has changed. */
function changeOriginals(): void {
  for (const name of ['convention/convention', 'glossaries/seven-entries']) {
    const file = join(folder, `content/${name}.yaml`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^( {4}of: \{ ug: )"\w+"/m, '$1"00000000"'));
  }
}

/** A question of the convention in which a mistake was found after its release. */
function correctQuestion(): void {
  const file = join(folder, 'content/question-banks/errata.yaml');
  const entry = [
    '  - bank: convention',
    '    versions: [2026.11.1]',
    '    question: convention-003',
    '    void: true',
    '    reason: { zh: 选项有两个对。, ug: ئىككى تاللاش توغرا. }',
    '    date: 2026-12-01',
    '    by: 卓玛',
  ];
  writeFileSync(file, readFileSync(file, 'utf8').replace('errata: []', ['errata:', ...entry].join('\n')));
}

const page = (path: string) => readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');
const row = (html: string, id: string) =>
  new RegExp(`<div class="row[^"]*" id="${id}">.*?</div>`, 's').exec(html)?.[0] ?? '';

describe('a folder under locales and a few texts are enough for a fourth language', () => {
  beforeAll(() => {
    for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    addLanguage();
    changeOriginals();
    correctQuestion();
    // A unit that has not decided its rules yet.
    rmSync(join(folder, 'content/appraisal'), { recursive: true });
    // The test runner's own would make it a build for development.
    const forBuild = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', PROD: '1' };
    const env = { ...process.env, ...forBuild };
    const run = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('it has every page the other languages have', () => {
    const sitemap = readFileSync(join(folder, 'dist/sitemap.xml'), 'utf8');
    const paths = (tag: string) =>
      [...sitemap.matchAll(new RegExp(`<loc>[^<]*/${tag}/([^<]*)</loc>`, 'g'))].map((match) => match[1]);
    expect(paths('kk').length).toBeGreaterThan(20);
    expect(paths('kk')).toEqual(paths('zh'));
    for (const path of paths('kk')) expect(page(`kk/${path}`)).toContain('<html lang="kk-Arab" dir="rtl"');
  });

  test('every other page leads to it by its own name, in its own direction', () => {
    for (const path of ['', 'zh/documents/', 'bo/convention/', 'ug/quizzes/maqin-school/']) {
      expect(page(path)).toMatch(/<a[^>]*href="[^"]*\/kk\/[^"]*"[^>]*lang="kk-Arab"[^>]*dir="rtl"/);
      expect(page(path)).toContain('قازاقشا');
    }
    expect(page('zh/documents/')).toContain('hreflang="kk-Arab"');
  });

  test('a passage that is translated appears, one that is not falls back to the original and says so', () => {
    const html = page('kk/documents/maqin-school/');
    expect(row(html, 's1-p1')).toMatch(/<p[^>]*lang="kk-Arab"[^>]*dir="rtl"/);
    expect(row(html, 's1-p1')).toContain('ءبىرىنشى ابزاتس');
    expect(row(html, 's2-p1')).toMatch(/<p[^>]*lang="zh-Hans"[^>]*dir="ltr"/);
    expect(row(html, 's2-p1')).toContain('寄宿制管理');
    expect(row(html, 's2-p1')).toContain('badge');
    expect(html).toContain('data-status="draft"');
  });

  test('a passage whose original changed is marked as behind it, and a reviewed one among drafts as reviewed', () => {
    const html = page('kk/documents/maqin-school/');
    expect(row(html, 'title')).toMatch(/badge[^<]*>\s*译文待更新/);
    expect(row(html, 's1-p1')).toMatch(/badge[^<]*>\s*已审读/);
    expect(html).toContain('有 1 段译文还没有跟上');
    expect(html).toContain('其中 1 段已审读');
    const list = page('kk/review/');
    expect(list).toContain('原文已改，译文待更新');
    expect(list).not.toContain('ءبىرىنشى ابزاتس');
  });

  test('a couplet and a term whose original changed are marked as behind it wherever they are shown', () => {
    for (const path of ['convention/', 'glossaries/seven-entries/']) {
      expect(page(`zh/${path}`).match(/badge[^<]*>\s*译文待更新/g)).toHaveLength(1);
      expect(page(`ug/${path}`).match(/badge[^<]*>\s*تەرجىمىنى يېڭىلاش كېرەك/g)).toHaveLength(1);
      expect(page(`ug/${path}`)).toContain('1 ئابزاسنىڭ تەرجىمىسى تېخى يېڭىلانمىدى');
      expect(page(`bo/${path}`)).not.toContain('མ་ཡིག་བཅོས་ཟིན་ཀྱང');
    }
  });

  test('a document nobody translated is the original throughout and says so once', () => {
    const html = page('kk/documents/gonghe-county/');
    expect(html).toContain('data-status="missing"');
    expect(row(html, 's1-p1')).toMatch(/<p[^>]*lang="zh-Hans"[^>]*dir="ltr"/);
    expect(row(html, 's1-p1')).not.toContain('badge');
  });

  test('a question found wrong after its release is told to whoever answers it, with the reason', () => {
    for (const path of ['quizzes/convention/', 'quizzes/mock/', 'mistakes/']) {
      expect(page(`zh/${path}`)).toContain('选项有两个对。考核时这一题人人得满分。');
      expect(page(`ug/${path}`)).toContain('ئىككى تاللاش توغرا. باھالاشتا بۇ سوئالدىن');
    }
    expect(page('zh/quizzes/maqin-school/')).not.toContain('选项有两个对');
  });

  test('without an appraisal scheme the clerk’s bench is there and says that there is none', () => {
    expect(page('zh/appraisal/')).toContain('还没有方案');
    expect(page('ug/appraisal/')).toContain('لايىھە تېخى يوق');
  });

  test('words of the interface it has are used, the others are the original, and nothing shows a bare key', () => {
    const html = page('kk/documents/');
    expect(html).toMatch(/قۇجاتتار\s*<\/a>/);
    expect(html).toMatch(/规民约\s*<\/a>/);
    expect(html).not.toMatch(/>(nav|documents|site)[.:]\w+</);
  });

  test('its search has an index of its own', () => {
    const payload = readFileSync(join(folder, 'dist/search/kk.json'), 'utf8');
    expect(payload).toContain('ءبىرىنشى ابزاتس');
    expect(payload).toContain('寄宿制管理');
  });
});
