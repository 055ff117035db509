const table = document.querySelector('.terms');
const told = document.querySelector<HTMLElement>('.filter [role=status]');

function cardsAreKept(): boolean {
  try {
    // After a hyphen stands the front the reader had chosen before going back to the table.
    return /^\w/.test(localStorage.getItem('sanyu-cards') ?? '');
  } catch {
    return false;
  }
}

// The filter and all else that can be done with a glossary are code only for readers who do it.
async function act(event?: Event): Promise<void> {
  const part = (event?.target as Element | undefined)?.closest<HTMLElement>(
    '#filter, [data-tool], .terms tbody tr',
  );
  if (event && !part) return;
  try {
    await (await import('./glossary/act.ts')).act(part, event?.type);
  } catch {
    table?.classList.remove('turned');
    if (told && event?.type !== 'focusin') told.textContent = told.dataset.failed ?? '';
  }
}

for (const type of ['click', 'focusin', 'input']) document.addEventListener(type, (event) => void act(event));
if (cardsAreKept()) {
  table?.classList.add('turned');
  void act();
}

export {};
