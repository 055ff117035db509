import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Steps of letter sizes in the style sheet, the largest last. */
const STEPS = 16;

/**
 * Gives an element the largest step of letters at which all it holds is seen, in `data-fit`; again when the window
 * changes or a font arrives. Where even the smallest is too large, `data-tight` says so. `what` names what is shown: other contents are measured anew.
 * @example const ref = useFit(question.id); <div ref={ref} className="stage-fit">…</div>
 */
export function useFit(what: string): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const fit = () => {
      delete element.dataset.tight;
      let [least, most] = [0, STEPS - 1];
      while (least < most) {
        const step = Math.ceil((least + most) / 2);
        element.dataset.fit = String(step);
        if (overflows(element)) most = step - 1;
        else least = step;
      }
      element.dataset.fit = String(least);
      if (least === 0 && overflows(element)) element.dataset.tight = '';
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      watch.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [what]);
  return ref;
}

function overflows({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
}
