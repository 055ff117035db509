/** Shorthands that name no side until they are given four values: `padding: 1px 2px` is the same both ways. */
const SHORTHAND = '/^(?:scroll-)?(?:margin|padding)$|^inset$|^border-(?:radius|width|style|color)$/';
const FOUR_VALUES = /^(?:(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+\s+){3}\S/;

/** @type {import('stylelint').Config} */
export default {
  overrides: [{ files: ['**/*.astro'], customSyntax: 'postcss-html' }],
  rules: {
    // Direction is data: a rule that names a side is wrong in one of our languages.
    // The logical twins of overflow-x and -y are too young for our readers' browsers.
    'property-layout-mappings': ['flow-relative', { ignoreProperties: [SHORTHAND, /^overflow-[xy]$/] }],
    'value-keyword-layout-mappings': 'flow-relative',
    'declaration-property-value-disallowed-list': {
      [SHORTHAND]: [FOUR_VALUES],
      'text-align': ['left', 'right'],
      float: ['left', 'right'],
      clear: ['left', 'right'],
      'caption-side': ['left', 'right'],
      // Left-to-right and right-to-left are said by `dir` in the page, where a reader without styles has them too.
      direction: ['ltr', 'rtl'],
    },

    'at-rule-no-unknown': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': [
      true,
      { ignore: ['consecutive-duplicates-with-different-values'] },
    ],
    'declaration-block-no-shorthand-property-overrides': true,
    'font-family-no-duplicate-names': true,
    'font-family-no-missing-generic-family-keyword': true,
    'function-calc-no-unspaced-operator': true,
    'function-no-unknown': true,
    // Nothing a page needs comes from another host, or hides in the address itself.
    'function-url-scheme-disallowed-list': ['http', 'https', 'data'],
    'function-url-no-scheme-relative': true,
    'keyframe-declaration-no-important': true,
    'length-zero-no-unit': true,
    'media-feature-name-no-unknown': true,
    'media-query-no-invalid': true,
    'named-grid-areas-no-invalid': true,
    'no-duplicate-at-import-rules': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'no-invalid-position-at-import-rule': true,
    'no-unknown-animations': true,
    'property-no-unknown': true,
    'property-no-vendor-prefix': [
      true,
      { ignoreProperties: ['text-size-adjust', 'user-select', 'line-clamp', 'box-orient'] },
    ],
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': true,
    'string-no-newline': true,
    'unit-no-unknown': true,
    // A Tibetan stack needs its height: a line height in pixels cuts it off where the text is made larger.
    'declaration-property-unit-disallowed-list': { 'line-height': ['px'], 'font-size': ['px'] },
    'declaration-property-value-no-unknown': true,
  },
};
