import { useCallback, useEffect, useState } from 'react';
import type { SetUp } from '#core/contest/act.ts';
import { drawContest } from '#core/contest/paper.ts';
import { replay, type Replay } from '#core/contest/replay.ts';
import type { Issue } from '#core/issue.ts';
import { openContestStore, type ContestStore, type KeptMatch } from '#platform/contest-store.ts';
import { materialOf, poolOf, type Material, type MaterialFile } from '../contest-stage/material.ts';
import { issueOf } from '../parts/issue-text.ts';

type View =
  | { readonly at: 'loading' }
  | { readonly at: 'list'; readonly matches: readonly KeptMatch<Material>[] }
  | { readonly at: 'match'; readonly log: Replay; readonly material: Material };

/** A match before its questions are drawn. */
export type Wanted = Omit<SetUp, 'paper'>;

/** The matches of this machine and what can be done with them. */
export interface Contests {
  readonly store: ContestStore<Material>;
  readonly view: View;
  readonly failed: Issue | null;
  begin(wanted: Wanted): Promise<void>;
  open(match: KeptMatch<Material>): Promise<void>;
  remove(id: string): Promise<void>;
  leave(): void;
  reload(): void;
}

/** A reload finds the match that was on by the part of the address after `#`. */
export function useContests(materialUrl: string): Contests {
  const [store] = useState(() => openContestStore<Material>());
  const [view, setView] = useState<View>({ at: 'loading' });
  const [failed, setFailed] = useState<Issue | null>(null);

  const guard = useCallback(async (work: () => Promise<void>) => {
    setFailed(null);
    try {
      await work();
    } catch (cause) {
      setFailed(issueOf(cause));
    }
  }, []);
  const show = useCallback(
    async ({ id, setUp, material }: KeptMatch<Material>) => {
      const events = await store.events(id);
      history.replaceState(null, '', `#${id}`);
      setView({ at: 'match', log: replay(setUp, events), material });
    },
    [store],
  );
  const load = useCallback(async () => {
    const matches = await store.matches();
    const on = matches.find(({ id }) => `#${id}` === location.hash);
    if (on === undefined) setView({ at: 'list', matches });
    else await show(on);
  }, [store, show]);
  useEffect(() => {
    const timer = setTimeout(() => void guard(load));
    return () => clearTimeout(timer);
  }, [guard, load]);

  return {
    store,
    view,
    failed,
    open: (match) => guard(() => show(match)),
    remove: (id) => guard(() => store.remove(id).then(load)),
    reload: () => void guard(load),
    leave: () => {
      history.replaceState(null, '', location.pathname);
      void guard(load);
    },
    begin: (wanted) =>
      guard(async () => {
        const match = await draw(materialUrl, wanted);
        await store.begin(match);
        await show(match);
      }),
  };
}

/** A match with its questions drawn. Rejects with the issue that stands in the way. */
async function draw(materialUrl: string, wanted: Wanted): Promise<KeptMatch<Material>> {
  const file = await fetchMaterial(materialUrl);
  if (file === null) throw new DrawError({ code: 'E_PAGE_INCOMPLETE' });
  const drawn = drawContest(wanted.format, wanted.teams.length, poolOf(file), wanted.seed);
  if (!drawn.ok) throw new DrawError(drawn.error);
  const setUp: SetUp = { ...wanted, paper: drawn.value };
  return { id: setUp.id, setUp, material: materialOf(file, drawn.value) };
}

/** Told like trouble with the store. */
class DrawError extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.code);
    this.issue = issue;
  }
}

async function fetchMaterial(url: string): Promise<MaterialFile | null> {
  try {
    const answer = await fetch(url, { credentials: 'omit' });
    // Written by the same build as this page.
    return answer.ok ? ((await answer.json()) as MaterialFile) : null;
  } catch {
    return null;
  }
}
