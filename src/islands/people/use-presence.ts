import { useEffect, useState } from 'react';
import { isStale } from '#core/people/people.ts';
import { lastSeen, touch } from '#platform/people.ts';
import { LIST } from '#platform/person.ts';

/** Set before the first paint too, by layouts/whose-script.mjs: the page waits behind the question. */
const ASKED = 'asked';
const MINUTE = 60_000;

/** Whether the page waits for somebody to say who they are: at first, and again when nobody touched it for long. */
export function usePresence(onOthers: () => void) {
  const [asked, setAsked] = useState(() => document.documentElement.classList.contains(ASKED));
  useEffect(() => {
    document.documentElement.classList.toggle(ASKED, asked);
    if (asked) return;
    touch();
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      const [seen, now] = [lastSeen(), Date.now()];
      if (isStale(seen, now)) setAsked(true);
      else if (now - seen > MINUTE) touch(now);
    };
    const watched = ['pointerdown', 'keydown', 'visibilitychange', 'pageshow'];
    for (const name of watched) addEventListener(name, look, true);
    return () => {
      for (const name of watched) removeEventListener(name, look, true);
    };
  }, [asked]);
  useEffect(() => {
    const told = ({ key }: StorageEvent) => {
      if (key === LIST || key === null) onOthers();
    };
    addEventListener('storage', told);
    return () => removeEventListener('storage', told);
  }, [onOthers]);
  return { asked, setAsked };
}
