import { useMemo, useState } from 'react';
import { EMPTY_DESK } from '#core/appraisal/workspace.ts';
import { browserClock } from '#platform/clock.ts';
import { localDay } from '#platform/local-day.ts';
import { saveFile } from '#platform/save-file.ts';
import type { AppraisalIslandProps } from './AppraisalIsland.tsx';
import { useBench } from './use-bench.ts';
import { useDesk } from './use-desk.ts';
import { useStore } from './use-store.ts';
import { useEvaluation } from './use-evaluation.ts';

/** The files, what the clerk did, and everything that follows from both. */
export function useWork({ banks, blueprints, errata, organisers, schemes, plans }: AppraisalIslandProps) {
  const [saving, setSaving] = useState(false);
  const store = useStore();
  const { desk, loaded, keeping, ...desks } = useDesk(store);
  const material = useMemo(
    () => ({ banks: banks.map(({ url }) => url), blueprints, errata, organisers }),
    [banks, blueprints, errata, organisers],
  );
  const site = useMemo(() => {
    const there = { quizzes: blueprints.map(({ id }) => id), plans: plans.map(({ id }) => id) };
    return { schemes, plans, there };
  }, [schemes, plans, blueprints]);
  const files = useBench(material, store, {
    onSaved: (file) => {
      setSaving(false);
      const day = browserClock.now().slice(0, 10).replaceAll('-', '');
      saveFile(`sanyu-workspace-${day}.zip`, file.type, file);
    },
    onRestored: desks.show,
    onEmptied: desks.emptied,
    onKept: desks.changed,
  });
  const { bench } = files;
  return {
    ...{ files, site, desk, saving },
    change: desks.change,
    /** How it stands with what is kept. */
    keeping: bench.trouble?.code === 'E_WORKSPACE_STALE' ? 'stale' : keeping,
    following: useEvaluation(site, bench.collection, desk, localDay()),
    /** What is kept on this device has been taken up. */
    known: loaded && bench.stage !== 'opening',
    /** Nothing that could be lost. */
    empty: bench.arrivals.length === 0 && desk.roster === null && desk.scheme === null,
    save: () => {
      setSaving(true);
      files.save(desk);
    },
    clear: () => {
      desks.show(EMPTY_DESK);
      files.clear();
    },
  };
}
