import { make, makeButton } from './make.ts';

let open: HTMLDialogElement | undefined;

/**
 * Shows a sheet over the page: nothing of the page moves, the keyboard stays inside until Escape or the button closes
 * it, and then returns to where it was. A tap beside the sheet closes it too.
 */
export function openSheet(title: HTMLElement, close: string, ...content: readonly Node[]): HTMLDialogElement {
  open?.close();
  const sheet = make('dialog', 'sheet no-print');
  title.id = 'sheet-title';
  sheet.setAttribute('aria-labelledby', title.id);
  const button = makeButton(close, () => sheet.close());
  sheet.append(make('div', 'sheet-body', make('div', 'sheet-head', title, button), ...content));
  sheet.addEventListener('click', (event) => {
    if (event.target === sheet) sheet.close();
  });
  sheet.addEventListener('close', () => {
    sheet.remove();
    if (open === sheet) open = undefined;
  });
  document.body.append(sheet);
  sheet.showModal();
  open = sheet;
  return sheet;
}
