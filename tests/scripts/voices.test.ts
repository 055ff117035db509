import { expect, test } from 'vitest';
import { voiceFor } from '#scripts/reading/listen.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });

test.each([
  ['zh', 'zh-CN', true],
  ['zh', 'zh_CN', true],
  ['zh', 'zh-Hans-CN', true],
  ['zh', 'cmn-Hans-CN', true],
  ['zh', 'zh-HK', false],
  ['zh', 'yue-Hant-HK', false],
  ['ug', 'ug-CN', true],
  ['ug', 'uz-UZ', false],
  ['bo', 'bo', true],
  ['bo', 'bn-IN', false],
  ['xx', 'zh-CN', false],
] as const)('for %s a voice of %s is fit: %s', (language, lang, fit) => {
  expect(voiceFor(language, [voice('en-US'), voice(lang)])).toEqual(fit ? voice(lang) : undefined);
});

test('a voice that would send the text off the device is never used', () => {
  expect(voiceFor('zh', [voice('zh-CN', false)])).toBeUndefined();
});
