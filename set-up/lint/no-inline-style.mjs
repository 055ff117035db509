// @ts-check

/**
 * The content security policy blocks every `style` attribute in a page's HTML; `define:vars` writes them too.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noInlineStyle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { style: 'The content security policy blocks style attributes: use a class of src/styles/.' },
  },
  create(context) {
    return {
      /** @param {any} node */
      JSXAttribute(node) {
        const { name } = node;
        const style =
          name.type === 'JSXNamespacedName'
            ? name.namespace.name === 'define' && name.name.name === 'vars'
            : name.name === 'style';
        if (style) context.report({ node, messageId: 'style' });
      },
    };
  },
};
