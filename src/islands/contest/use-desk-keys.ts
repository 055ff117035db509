import { roundAt } from '#core/contest/format.ts';
import { openTurn, type Match } from '#core/contest/match.ts';
import { movesOf } from '#core/contest/moves.ts';
import { redoable, undoable } from '#core/contest/replay.ts';
import type { Show } from '#core/contest/act.ts';
import type { KeyPress } from '#platform/contest-channel.ts';
import { commandOf, movesOfKey, type Command } from './shortcuts.ts';
import type { Desk } from './use-match.ts';

/** What keys do besides acts. */
interface Others {
  sound(): void;
  projector(): void;
  help(): void;
  close(): void;
}

const SHOWN: Readonly<Partial<Record<Command, Show>>> = {
  standings: 'standings',
  question: 'question',
  blank: 'blank',
};

/** What a key does at the desk, wherever it was pressed; says whether it meant anything. */
export function useDeskKeys(desk: Desk, others: Others): (press: KeyPress) => boolean {
  return (press) => {
    if (press.command) return false;
    const { match } = desk.newest();
    const team = buzzerOf(match, press.code);
    if (team !== null) {
      desk.act({ type: 'buzz', team, press: press.at, by: press.code.startsWith('Pad') ? 'pad' : 'key' });
      return true;
    }
    if (press.code === 'Escape') {
      others.close();
      return true;
    }
    const names = movesOfKey(press);
    const move = movesOf(match).find(({ name }) => names.includes(name));
    if (move !== undefined) return desk.act(move.act) || true;
    const command = commandOf(press);
    return command !== null && obey(command, desk, others);
  };
}

/** The team whose buzzer a key is, while there is something to press for. */
function buzzerOf(match: Match, code: string): number | null {
  const turn = openTurn(match);
  if (turn === null || roundAt(match.setUp.format, turn.round)?.kind !== 'race') return null;
  const team = match.teams.findIndex(({ key }) => key === code);
  return team === -1 ? null : team;
}

function obey(command: Command, { newest, act }: Desk, others: Others): boolean {
  const log = newest();
  switch (command) {
    case 'next': {
      const [first] = movesOf(log.match);
      // What ends something is never done by the key that is pressed most.
      if (first !== undefined && !['void', 'finish', 'right'].includes(first.name)) act(first.act);
      return true;
    }
    case 'pause':
      act({ type: log.match.paused ? 'resume' : 'pause' });
      return true;
    case 'undo': {
      const of = undoable(log);
      if (of !== null) act({ type: 'strike', of });
      return true;
    }
    case 'redo': {
      const of = redoable(log);
      if (of !== null) act({ type: 'restore', of });
      return true;
    }
    case 'standings':
    case 'question':
    case 'blank':
      act({ type: 'show', what: SHOWN[command] ?? 'question' });
      return true;
    case 'sound':
    case 'projector':
    case 'help':
      others[command]();
      return true;
    default:
      return command satisfies never;
  }
}
