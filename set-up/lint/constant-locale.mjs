// @ts-check

/** Methods that ask the machine's own language where none is given, by the place of their locale. */
const METHODS = new Map([
  ['localeCompare', 1],
  ...[
    'toLocaleString',
    'toLocaleDateString',
    'toLocaleTimeString',
    'toLocaleUpperCase',
    'toLocaleLowerCase',
  ].map((name) => /** @type {[string, number]} */ ([name, 0])),
]);

/**
 * Chromium has no data for Uyghur or Tibetan and silently answers in the machine's language. So a locale is written
 * where it is used, and one that comes from a variable is `src/i18n`'s to handle.
 * @type {import('eslint').Rule.RuleModule}
 */
export const constantLocale = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { locale: 'Write the locale here as a string; for a reader’s language use src/i18n.' },
  },
  create(context) {
    /** @param {any} node @param {any} locale */
    const check = (node, locale) => {
      if (locale?.type !== 'Literal' || typeof locale.value !== 'string')
        context.report({ node, messageId: 'locale' });
    };
    /** @param {any} node */
    const checkIntl = ({ callee, arguments: [locale] }) => {
      if (callee.type !== 'MemberExpression' || callee.object.name !== 'Intl') return;
      // The plural rules of Uyghur and Tibetan are the one part every browser has.
      if (callee.property.name !== 'PluralRules') check(callee, locale);
    };
    return {
      NewExpression: checkIntl,
      /** @param {any} node */
      CallExpression(node) {
        checkIntl(node);
        const place = METHODS.get(node.callee.property?.name);
        if (place !== undefined) check(node, node.arguments[place]);
      },
    };
  },
};
