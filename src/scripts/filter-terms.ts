import { answerKey } from '#core/language/answer-key.ts';

const field = document.querySelector<HTMLInputElement>('#filter');
const status = document.querySelector<HTMLElement>('.filter [role=status]');
const terms = [...document.querySelectorAll<HTMLElement>('[data-keys]')];

/** The keys a typed text may stand for: the reader may type any of the three scripts, or Latin letters. */
function wanted(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const tags = ['zh', 'ug', 'bo'];
  return [plain, ...tags.map((tag) => answerKey(tag, text))].filter(Boolean);
}

function filter(text: string): void {
  const keys = wanted(text);
  let shown = 0;
  for (const term of terms) {
    const fits = keys.length === 0 || keys.some((key) => term.dataset.keys?.includes(key));
    term.hidden = !fits;
    if (fits) shown++;
  }
  if (!status) return;
  const { shown: some = '', none = '' } = status.dataset;
  status.textContent = keys.length === 0 ? '' : shown === 0 ? none : some.replace('%', String(shown));
}

field?.addEventListener('input', () => {
  filter(field.value);
});
