const ways = document.querySelector<HTMLElement>('[data-learn]');
const root = document.documentElement;

// Cards and gaps are code only for readers who use them.
async function show(place: HTMLElement, way?: string): Promise<void> {
  const status = place.querySelector<HTMLElement>('[role=status]');
  let failed = '';
  try {
    await (await import('./learn/learn.ts')).showWay(place, way);
  } catch {
    failed = place.dataset.failed ?? '';
    const list = place.querySelector('input');
    if (list) list.checked = true;
  }
  if (status) status.textContent = failed;
  root.classList.remove('learn-kept');
}

if (ways) {
  ways.addEventListener('change', (event) => void show(ways, (event.target as HTMLInputElement).value));
  // Pressed before this script had come.
  const pressed = ways.querySelector<HTMLInputElement>('input:checked')?.value;
  if (pressed !== 'list') void show(ways, pressed);
  else if (root.classList.contains('learn-kept')) void show(ways);
}
