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
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    // A text is spread into its code points on purpose: keys and letters are counted in them.
    '@typescript-eslint/no-misused-spread': 'off',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // It asks for the `!` that no-non-null-assertion forbids.
    '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    // Contracts are written with method signatures; their objects have no state to lose.
    '@typescript-eslint/unbound-method': 'off',
  },
};

/** The core, and the model of each question kind, are handed their clock and their luck. */
const pure = {
  files: ['src/core/**/*.ts', 'src/questions/*/*.ts', 'src/questions/models.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['performance', 'globalThis', 'window', 'self', 'crypto', 'fetch', 'process', 'setTimeout'].map(
        (name) => ({
          name,
          message: 'The core knows no world: take it as an argument (src/core/ledger/ports.ts).',
        }),
      ),
    ],
    'no-restricted-syntax': [
      'error',
      ...[
        "MemberExpression[object.name='Math'][property.name='random']",
        "Identifier[name='getRandomValues']",
      ].map((selector) => ({ selector, message: 'Seeds, never luck: use src/core/random.ts.' })),
      // A date made from a written one is arithmetic; these three read the machine's clock.
      ...[
        "NewExpression[callee.name='Date'][arguments.length=0]",
        "CallExpression[callee.name='Date']",
        "MemberExpression[object.name='Date'][property.name='now']",
      ].map((selector) => ({
        selector,
        message: 'The core is handed its clock (src/core/ledger/ports.ts).',
      })),
    ],
  },
};

/** A test breaks its own data on purpose, and fails loudly where a value it counts on is missing. */
const tests = {
  files: ['tests/**/*.{ts,tsx}'],
  rules: {
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/no-dynamic-delete': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    'no-console': 'off',
  },
};

const sizes = {
  files: ['src/**/*.{ts,tsx,mjs}', 'set-up/**/*.mjs'],
  rules: {
    'max-lines': ['error', 300],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  },
};

/** Rules that know Latin only: here a class may hold marks on their own, and ranges between any two letters. */
const scripts = {
  files: ['src/**', 'tests/**'],
  rules: {
    'no-misleading-character-class': 'off',
    'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
    'regexp/no-misleading-unicode-character': 'off',
    'regexp/no-obscure-range': 'off',
    'regexp/use-ignore-case': 'off',
  },
};

/** A box that scrolls must be within reach of the keyboard; it is a named region. */
const focusable = {
  'jsx-a11y-x/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'], tags: [] }],
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
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: false, console: false, Buffer: false, URL: false, performance: false },
    },
  },
  { files: ['**/*.tsx'], extends: [a11y.configs.strict], rules: focusable },
  { files: ['src/islands/**', 'src/questions/**'], extends: [reactHooks.configs.flat.recommended] },
  scripts,
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
  { files: ['src/cli/**', 'set-up/**'], rules: { 'no-console': 'off' } },
  tests,
  { files: ['src/**'], ignores: ['src/i18n/**'], rules: { 'sanyu/constant-locale': 'error' } },
  sizes,
  pages,
  pure,
);
