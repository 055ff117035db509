import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { isShared } from '#platform/person.ts';

const AGAIN_AFTER = 3000;

/** The line that says whose a page is, on devices of several people: nobody else fetches it. */
export function WhoseLine() {
  const { i18n } = useTranslation();
  const [line, setLine] = useState<{ readonly Line: ComponentType } | null>(null);
  useEffect(() => {
    // Only pages that are somebody's have a place for it.
    const place = document.querySelector('[data-whose]');
    if (place === null || !isShared()) return;
    let timer = 0;
    const bring = () => {
      import('../people/bring-whose.tsx')
        .then(({ bringWhose }) => bringWhose(place, i18n))
        .then(
          (Line) => setLine({ Line }),
          // The page waits behind it, and must not be lost to a bad line.
          () => (timer = window.setTimeout(bring, AGAIN_AFTER)),
        );
    };
    bring();
    return () => clearTimeout(timer);
  }, [i18n]);
  return line && <line.Line />;
}
