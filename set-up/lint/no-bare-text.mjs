// @ts-check

/** Attributes whose value a reader sees or hears. */
const SPOKEN = new Set([
  ...['title', 'alt', 'placeholder', 'label', 'summary'],
  ...['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
]);
const LETTER = /\p{L}/u;

/**
 * Words a reader meets come from `locales/`, through `t()`. Any letter of any script counts: `\w` is blind to Han,
 * Arabic and Tibetan.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noBareText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { bare: 'Bare words “{{text}}”: put them into locales/<tag>/ and show them with t().' },
  },
  create(context) {
    /** @param {any} node @param {string} text */
    const check = (node, text) => {
      if (LETTER.test(text))
        context.report({ node, messageId: 'bare', data: { text: text.trim().slice(0, 40) } });
    };
    /** What an expression may come out as, where it is written in it. @param {any} node */
    const checkExpression = (node) => {
      if (node?.type === 'Literal' && typeof node.value === 'string') check(node, node.value);
      if (node?.type === 'TemplateLiteral')
        check(node, node.quasis.map((/** @type {any} */ part) => part.value.cooked).join(''));
      if (node?.type === 'LogicalExpression') checkExpression(node.right);
      if (node?.type !== 'ConditionalExpression') return;
      checkExpression(node.consequent);
      checkExpression(node.alternate);
    };
    return {
      /** @param {any} node */
      JSXText(node) {
        check(node, node.value.replace(/&[a-z]+;|&#x?[\da-f]+;/gi, ''));
      },
      /** @param {any} node */
      JSXAttribute(node) {
        if (!SPOKEN.has(nameOf(node.name)) || node.value === null) return;
        checkExpression(node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value);
      },
      /** @param {any} node */
      JSXExpressionContainer(node) {
        if (node.parent.type !== 'JSXAttribute') checkExpression(node.expression);
      },
    };
  },
};

/** @param {any} name */
function nameOf(name) {
  return String(name.type === 'JSXNamespacedName' ? `${name.namespace.name}:${name.name.name}` : name.name);
}
