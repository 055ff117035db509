import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * axe over the page, in the page alone. Its other way opens a second, empty page for each look; back from there
 * Chromium was seen drawing nothing more of the first one, and whatever waited for a frame waited for ever.
 */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}
