import { aidStyle } from './aid-style.ts';
import { readerWords } from './fetch-json.ts';
import { keepAids, keptAids } from './kept-aids.ts';
import { make, makeSwitch } from './make.ts';
import { openSheet } from './sheet.ts';
import { showAids } from './show-aids.ts';
import { pageVoices } from './voices.ts';

let aids = keptAids();

/** Shows what is switched on; called again whenever another language comes beside the page's own. */
export function refreshAids(article: HTMLElement): Promise<void> {
  return showAids(article, aids);
}

/** Opens the sheet with a switch for each aid. Rejects when its words cannot be fetched. */
export async function openAids(article: HTMLElement): Promise<void> {
  const [say] = await Promise.all([readerWords(), aidStyle()]);
  const status = make('p', 'soft');
  status.setAttribute('role', 'status');
  const turn = async (off: (aid: string) => boolean, on: string) => {
    const before = aids;
    aids = [...aids.filter((aid) => !off(aid)), on].filter(Boolean);
    status.textContent = say('loading');
    try {
      await showAids(article, aids);
      status.textContent = '';
      keepAids(aids);
    } catch {
      aids = before;
      status.textContent = say('failed');
    }
  };
  const aidSwitch = (aid: string) =>
    makeSwitch(
      'checkbox',
      say(aid),
      aids.includes(aid),
      (on) => void turn((one) => one === aid, on ? aid : ''),
    );
  const now = aids.find((aid) => aid.startsWith('size-')) ?? 'size-1';
  const sizes = ['size-1', 'size-2', 'size-3'].map((size) => {
    const label = makeSwitch('radio', say(size), now === size, () => {
      void turn((aid) => aid.startsWith('size-'), size === 'size-1' ? '' : size);
    });
    label.querySelector('input')?.setAttribute('name', 'size');
    return label;
  });
  openSheet(
    make('h2', '', say('aids')),
    say('close'),
    make(
      'div',
      'switches',
      aidSwitch('words'),
      ...pageVoices()
        .map(({ tag }) => `latin-${tag}`)
        .filter((aid) => say(aid) !== '')
        .map(aidSwitch),
      aidSwitch('line'),
    ),
    make('fieldset', 'switches', make('legend', '', say('size')), ...sizes),
    status,
  );
}
