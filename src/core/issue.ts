/**
 * Something that went wrong, as data. `code` is permanent; its text lives in `locales/<tag>/issues.json`
 * under the same name and says what happened, where, and what to do.
 * @example { code: 'E_PASSAGE_MISSING', file: 'content/documents/a/ug.md', line: 12, values: { id: 's1' } }
 */
export interface Issue<Code extends string = IssueCode> {
  readonly code: Code;
  /** Path from the project's root, or the name of the file a person chose. */
  readonly file?: string;
  /** 1-based line in `file`. */
  readonly line?: number;
  /** What the message's `{{placeholders}}` stand for. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Every code, in the order of the areas that raise them. Codes are never renamed or reused. */
export const ISSUE_CODES = [
  // content
  'E_FILE_SYNTAX',
  'E_FIELD',
  'E_PASSAGE_ID',
  'E_PASSAGE_DUPLICATE',
  'E_PASSAGE_MISSING',
  'E_PASSAGE_EXTRA',
  'E_PASSAGE_ORDER',
  'E_PASSAGE_KIND',
  'E_PASSAGE_EMPTY',
  'E_LANGUAGE_UNKNOWN',
  'E_LANGUAGE_MISSING',
  'E_LINK_DEAD',
  'E_QUOTE',
  'E_NOT_NFC',
  'E_LETTER',
  'E_UYGHUR_UNCLEAN',
  'E_CONVENTION_LENGTH',
  'E_HTML',
  'E_LINK_UNSAFE',
  'E_STATUS',
  'E_SOURCE_DIFFERS',
  'E_ID_DUPLICATE',
  'E_OPTION',
  'E_LOCALE_KEY_MISSING',
  'E_LOCALE_KEY_EXTRA',
  'E_LOCALE_PLACEHOLDER',
  'E_BANK_UNKNOWN',
  'E_BLUEPRINT_TOO_FEW',
  'E_BANK_LOCK',
  'E_BANK_UNLOCKED',
  'E_BANK_UNRELEASED',
  'E_BANK_CHANGED',
  'E_ERRATUM',
  'E_NUMBER',
  'E_STALE',
  'E_UNSTAMPED',
  'E_TERM',
  'E_EXCEPTION_UNUSED',
  'E_SYLLABLE',
  // transcripts and their merging
  'E_TRANSCRIPT_NOT',
  'E_TRANSCRIPT_VERSION',
  'E_TRANSCRIPT_SIZE',
  'E_TRANSCRIPT_DEPTH',
  'E_TRANSCRIPT_LINE',
  'E_TRANSCRIPT_FIELD',
  'E_TRANSCRIPT_CHAIN',
  'E_TRANSCRIPT_CHECKPOINT',
  'E_TRANSCRIPT_LINK',
  'E_TRANSCRIPT_SIGNATURE',
  'E_TRANSCRIPT_BANK_UNKNOWN',
  'E_TRANSCRIPT_BANK_CHANGED',
  'E_TRANSCRIPT_SCORE_DIFFERS',
  'E_TRANSCRIPT_CORRECTED',
  'E_TRANSCRIPT_RULES',
  'E_TRANSCRIPT_FORK',
  'E_TRANSCRIPT_NAME_DIFFERS',
  'E_TRANSCRIPT_COPY',
  'E_TRANSCRIPT_UNCHECKED',
  'E_TRANSCRIPT_VOID',
  'E_TRANSCRIPT_GAP',
  'E_TRANSCRIPT_SHORTER',
  'E_TRANSCRIPT_DEVICES',
  'E_TRANSCRIPT_CLOCK_BACK',
  'E_TRANSCRIPT_CLOCK_DRIFT',
  'E_TRANSCRIPT_CLOCK_ITEMS',
  'E_TRANSCRIPT_CLOCK_EARLY',
  'E_TRANSCRIPT_CLOCK_LATE',
  'E_TRANSCRIPT_CLOCK_FAST',
  'E_TRANSCRIPT_DUPLICATE',
  // what carries a transcript: text code, QR codes
  'E_HAND_IN_NONE',
  'E_HAND_IN_DAMAGED',
  'E_HAND_IN_NEWER',
  'E_HAND_IN_BROKEN',
  'E_HAND_IN_SIZE',
  // profile
  'E_PROFILE_EMPTY',
  'E_PROFILE_LONG',
  'E_PROFILE_LEADING',
  'E_PROFILE_CONTROL',
  // the file of everything
  'E_BACKUP_NOT',
  'E_BACKUP_VERSION',
  'E_BACKUP_DAMAGED',
  'E_BACKUP_OTHER',
  'E_BACKUP_FORK',
  // the device's store
  'E_PAGE_INCOMPLETE',
  'E_PAGE_LANGUAGE',
  'E_STORE_UNAVAILABLE',
  'E_STORE_FULL',
  'E_STORE_LOST',
  'E_STORE_NEWER',
  'E_STORE_BUSY',
  'E_STORE_CLEARED',
  'E_STORE_DROPPED',
  'E_STORE_SIGN',
] as const;

/** A permanent error name. */
export type IssueCode = (typeof ISSUE_CODES)[number];
