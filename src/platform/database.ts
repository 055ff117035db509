import type { DBSchema, IDBPDatabase } from 'idb';
import type { WordCard } from '#core/cards/card.ts';
import type { AnsweredItem, Learner } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';
import type { Chain, LedgerRecord } from '#core/ledger/record.ts';
import type { Judged, TakenOut } from '#core/quiz/mistakes.ts';
import type { DeviceKey } from './device-key.ts';
import { keepDatabase, type KeptDatabase } from './kept-database.ts';
import { PERSON, personal } from './person.ts';

/** The first person's database; the others' have their id behind it. Every name this site keeps starts with `sanyu`. */
const DATABASE = 'sanyu';
const VERSION = 3;
/** Far above what one step of a learner takes on an old phone. */
const PATIENCE_MS = 30_000;

/** Shape of version 3. A new shape is a new version with a step in `upgrade`; old rows stay readable for ever. */
export interface SanyuDatabase extends DBSchema {
  /**
   * Single values: the device's id, the learner's profile. In the first person's database also whether there are others:
   * a browser that is killed may lose what was just written beside the databases.
   */
  device: { key: 'id' | 'several'; value: string };
  profile: { key: 'learner'; value: Learner };
  /** An attempt that is not handed in yet, without its answers. */
  drafts: { key: string; value: Omit<Draft, 'items'>; indexes: { quiz: string } };
  /** One row an answer, key `[attempt, index]`: an answer is on the disk before the next question is shown. */
  answers: { key: [string, number]; value: AnsweredItem };
  /**
   * The device's own chain. Rows are only ever added; a deleted attempt leaves its place. The head is the last row, so
   * the two can never disagree.
   */
  entries: { key: number; value: LedgerRecord; indexes: { attempt: string } };
  /** Since version 2. Word cards, one row each. */
  cards: { key: string; value: WordCard };
  /** Since version 2. What happened to questions outside of attempts, key `[question, instant]`. */
  practice: { key: [string, string]; value: Judged | TakenOut };
  /** Since version 3. What the device signs with; none where there is no Web Crypto. */
  keys: { key: 'device'; value: DeviceKey };
  /** Since version 3. Chains of other devices, or of this one before it had a key, that it goes on from. */
  carried: { key: string; value: Chain };
}

/** An open connection. */
export type Connection = IDBPDatabase<SanyuDatabase>;

/** A learner's database. */
export type Database = KeptDatabase<SanyuDatabase>;

/** Nothing is opened before the first `use`. Whose it is was decided when the page opened. */
export function createDatabase(person = PERSON): Database {
  return keepDatabase(personal(DATABASE, person), VERSION, upgrade, PATIENCE_MS);
}

const upgrade: Parameters<typeof keepDatabase<SanyuDatabase>>[2] = (connection, from) => {
  if (from < 1) {
    connection.createObjectStore('device');
    connection.createObjectStore('profile');
    const drafts = connection.createObjectStore('drafts', { keyPath: 'id' });
    drafts.createIndex('quiz', 'quiz');
    connection.createObjectStore('answers');
    const entries = connection.createObjectStore('entries', { keyPath: 'seq' });
    entries.createIndex('attempt', 'id', { unique: true });
  }
  if (from < 2) {
    connection.createObjectStore('cards', { keyPath: 'id' });
    connection.createObjectStore('practice', { keyPath: ['q', 'at'] });
  }
  if (from < 3) {
    connection.createObjectStore('keys');
    connection.createObjectStore('carried', { keyPath: 'device' });
  }
};
