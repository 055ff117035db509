const KEY = 'sanyu-language';
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-choose]')];

// The reader chose before: show that choice first in reach, but never send anybody on without asking.
try {
  const kept = links.find((link) => link.dataset.choose === localStorage.getItem(KEY));
  kept?.setAttribute('aria-current', 'true');
  kept?.focus({ preventScroll: true });
} catch {
  // Nothing can be kept in this browser; the choice simply is made again.
}

for (const link of links) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem(KEY, link.dataset.choose ?? '');
    } catch {
      // As above.
    }
  });
}
