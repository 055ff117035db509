import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import typescript from 'typescript-eslint';
import { constantLocale } from './set-up/lint/constant-locale.mjs';
import { noBareText } from './set-up/lint/no-bare-text.mjs';
import { noInlineStyle } from './set-up/lint/no-inline-style.mjs';

const sanyu = {
  rules: { 'no-bare-text': noBareText, 'no-inline-style': noInlineStyle, 'constant-locale': constantLocale },
};

const typed = {
  files: ['**/*.{ts,tsx}'],
  extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    // A type with call signatures only is a function type elsewhere; zod's inferred types are written as types.
    '@typescript-eslint/consistent-type-definitions': 'off',
  },
};

/** The core, and the model of each question kind, are handed their clock and their luck. */
const pure = {
  files: ['src/core/**/*.ts', 'src/questions/**/model.ts', 'src/questions/models.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['Date', 'performance', 'globalThis', 'window', 'self', 'crypto', 'fetch', 'process', 'setTimeout'].map((name) => ({
        name,
        message: 'The core knows no world: take it as an argument (src/core/ledger/ports.ts).',
      })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Seeds, never luck: use src/core/random.ts.' },
    ],
  },
};

const sizes = {
  files: ['src/**/*.{ts,tsx,mjs,astro}', 'set-up/**/*.mjs'],
  rules: {
    'max-lines': ['error', 300],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  },
};

const pages = {
  files: ['**/*.{tsx,astro}'],
  ignores: ['tests/**'],
  rules: { 'sanyu/no-bare-text': 'error', 'sanyu/no-inline-style': 'error' },
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'test-results/', 'playwright-report/', 'artefacts/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  regexp.configs['flat/recommended'],
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  typed,
  // Types are checked in pages by astro check; what follows from them cannot be linted there.
  { files: ['**/*.astro'], extends: [typescript.configs.strict], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { process: false, console: false, Buffer: false, URL: false, performance: false } } },
  { files: ['**/*.tsx'], extends: [a11y.configs.strict, reactHooks.configs.flat.recommended] },
  {
    plugins: { sanyu },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['src/cli/**', 'set-up/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['src/**'], ignores: ['src/i18n/**'], rules: { 'sanyu/constant-locale': 'error' } },
  sizes,
  pages,
  pure,
);
