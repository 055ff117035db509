import * as fc from 'fast-check';
import i18next from 'i18next';
import { readFileSync, readdirSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { createInstance } from '#islands/shipped/i18next.ts';
import { I18nextProvider, useTranslation } from '#islands/shipped/react-i18next.ts';

interface Words {
  readonly [key: string]: string | Words;
}

const LANGUAGES = readdirSync('locales');

function areasOf(language: string): Record<string, Words> {
  const files = readdirSync(`locales/${language}`).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      // The shape of these files is checked by a test of its own.
      JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8')) as Words,
    ]),
  );
}

function bothOf(language: string) {
  const areas = areasOf(language);
  const options = {
    lng: language,
    ns: Object.keys(areas),
    defaultNS: 'quiz',
    fallbackLng: false as const,
    initAsync: false,
    interpolation: { escapeValue: false },
  };
  const full = i18next.createInstance();
  void full.init({ ...options, resources: { [language]: structuredClone(areas) } });
  const small = createInstance();
  void small.init({ ...options, resources: { [language]: areas } });
  return { areas, full, small };
}

function keysOf(words: Words, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (typeof value === 'object') return keysOf(value, `${before}${key}.`);
    // What describes a language is no message.
    return typeof value === 'string' ? [before + key] : [];
  });
}

describe.each(LANGUAGES)('the texts browsers get in %s', (language) => {
  const { areas, full, small } = bothOf(language);
  const keys = Object.entries(areas).flatMap(([area, words]) =>
    keysOf(words).map((key) => `${area}:${key.replace(/_(?:zero|one|two|few|many|other)$/, '')}`),
  );

  test('every message says what i18next says, whatever is counted or filled in', () => {
    expect(keys.length).toBeGreaterThan(500);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.nat(1200), fc.string(), (key, count, text) => {
        const blanks = /\{\{(\w+)\}\}/g;
        const names = [...small.t(key).matchAll(blanks)].map(([, name]) => name ?? '');
        const values = { ...Object.fromEntries(names.map((name) => [name, text])), count };
        expect(small.t(key, values)).toBe(full.t(key, values));
      }),
      { numRuns: 2000 },
    );
    for (const key of keys) {
      const values = { count: 1, number: 2, total: 3, percent: '87%', date: '2026', name: 'a', $: '$&' };
      expect(small.t(key, values), key).toBe(full.t(key, values));
    }
  });

  test('what is missing is called by its name, and known to be missing', () => {
    expect(small.t('quiz:noSuchText')).toBe(full.t('quiz:noSuchText'));
    expect(small.t('noSuchText')).toBe(full.t('noSuchText'));
    expect(small.exists('quiz:noSuchText')).toBe(false);
    expect(small.exists('quiz:start')).toBe(true);
    expect(small.exists('start')).toBe(full.exists('start'));
  });
});

test('words that come late are added, and those that are there stay', () => {
  const { small } = bothOf('zh');
  const start = small.t('quiz:start');
  small.addResourceBundle('zh', 'quiz', { start: '别的', lateWord: '后来' });
  small.addResourceBundle('zh', 'late', { word: '新的' });
  expect([small.t('quiz:start'), small.t('quiz:lateWord'), small.t('late:word')]).toEqual([
    start,
    '后来',
    '新的',
  ]);
});

test('a component is given the texts of its island, and fails loudly without them', () => {
  const { small } = bothOf('ug');
  const Start = () => useTranslation().t('start');
  expect(
    renderToStaticMarkup(createElement(I18nextProvider, { i18n: small, children: createElement(Start) })),
  ).toBe(small.t('quiz:start'));
  expect(() => renderToStaticMarkup(createElement(Start))).toThrow('no texts');
});

test('fills the places of a message from values under `replace` as well, as messages about issues are', () => {
  for (const language of LANGUAGES) {
    const { full, small } = bothOf(language);
    const values = { replace: { team: 3, other: 'b', count: 2 } };
    expect(small.t('issues:E_CONTEST_KEY', values)).toBe(full.t('issues:E_CONTEST_KEY', values));
    expect(small.t('issues:E_CONTEST_KEY', values)).not.toContain('{{');
  }
});

test('a browser that does not know the language finds its words whatever the count', () => {
  const i18n = createInstance();
  const resources = { qqx: { quiz: { minutes_other: '{{count}} min' } } };
  void i18n.init({ lng: 'qqx', resources, defaultNS: 'quiz' });

  expect([0, 1, 2].map((count) => i18n.t('minutes', { count }))).toEqual(['0 min', '1 min', '2 min']);
});
