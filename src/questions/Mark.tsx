import { VerdictIcon } from './VerdictIcon.tsx';

interface Props {
  readonly right: boolean;
  readonly text: string;
}

/** What became of one part of an answer: sign and words. */
export function Mark({ right, text }: Props) {
  return (
    <span className="option-mark">
      <VerdictIcon right={right} /> {text}
    </span>
  );
}
