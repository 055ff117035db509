/** An element with a class, a text and children. Text only ever becomes text: nothing here reads markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  style: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (style !== '') element.className = style;
  element.append(...children);
  return element;
}

/** A button that does one thing. */
export function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = make('button', 'button quiet', text);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

/** A switch with its words beside it. */
export function makeSwitch(
  type: 'checkbox' | 'radio',
  text: string,
  checked: boolean,
  change: (checked: boolean) => void,
): HTMLLabelElement {
  const input = make('input', '');
  input.type = type;
  input.checked = checked;
  input.addEventListener('change', () => change(input.checked));
  return make('label', '', input, text);
}
