import { findBrowser } from '../../set-up/browser.mjs';
import { findEngines } from '../../set-up/engines.mjs';
import type { Tag } from '../e2e/support/site.ts';
import { startChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

/** A browser of another making, with the learner who uses it here. */
export interface KnownEngine {
  readonly name: string;
  readonly language: Tag;
  /** As it is installed here; or what is missing, and which package brings it. */
  readonly start: (() => Promise<Engine>) | string;
}

/** Every browser of another making that runs from packages. */
export function knownEngines(): readonly KnownEngine[] {
  const chromium = findBrowser();
  const { firefox, webkit } = findEngines();
  return [
    {
      ...{ name: 'Chromium', language: 'zh' },
      start: chromium === null ? 'There is no Chromium, Chrome or Edge.' : () => startChromium(chromium),
    },
    {
      ...{ name: 'Firefox', language: 'ug' },
      start: typeof firefox === 'string' ? firefox : () => startFirefox(firefox.firefox),
    },
    {
      ...{ name: 'WebKitGTK', language: 'bo' },
      start: typeof webkit === 'string' ? webkit : () => startWebKit(webkit),
    },
  ];
}
