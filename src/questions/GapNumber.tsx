/** Which gap this is, small before what stands in it; the name of a control says it too. */
export function GapNumber({ of }: { readonly of: number }) {
  return (
    <span className="gap-number" aria-hidden="true">
      {of}
    </span>
  );
}
