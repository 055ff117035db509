import { answerKey } from '#core/language/answer-key.ts';

const field = document.querySelector<HTMLInputElement>('#filter');
const status = document.querySelector<HTMLElement>('.filter [role=status]');
const terms = [...document.querySelectorAll<HTMLElement>('.terms tbody tr')];
const keysOf = new Map<HTMLElement, string>();

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** What a row can be found by: its term in each script, and how it is read in Latin letters. Made when first asked for. */
function keys(term: HTMLElement): string {
  const known = keysOf.get(term);
  if (known !== undefined) return known;
  const made = [...term.querySelectorAll<HTMLElement>('.voice')].flatMap((voice) => [
    answerKey(voice.lang.split('-')[0] ?? '', voice.children[0]?.textContent ?? ''),
    plain(voice.children[1]?.textContent ?? ''),
  ]);
  keysOf.set(term, made.join(' '));
  return made.join(' ');
}

/** The keys a typed text may stand for: the reader may type any of the three scripts, or Latin letters. */
function wanted(text: string): readonly string[] {
  const tags = ['zh', 'ug', 'bo'];
  return [plain(text), ...tags.map((tag) => answerKey(tag, text))].filter(Boolean);
}

function filter(text: string): void {
  const asked = wanted(text);
  let shown = 0;
  for (const term of terms) {
    const found = keys(term);
    const fits = asked.length === 0 || asked.some((key) => found.includes(key));
    term.hidden = !fits;
    if (fits) shown++;
  }
  if (!status) return;
  const { shown: some = '', none = '' } = status.dataset;
  status.textContent = asked.length === 0 ? '' : shown === 0 ? none : some.replace('%', String(shown));
}

field?.addEventListener('input', () => {
  filter(field.value);
});
