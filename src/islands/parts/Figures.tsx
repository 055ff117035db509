// A number with what belongs to it: 87%, 8/10, 17:05, 2026-11-22. In Uyghur text each of them turns round when bare.
const FIGURE = /(\d+(?:[.,:/–-]\d+)*%?)/;

/** Text whose figures are isolated from the direction around them. */
export function Figures({ of }: { readonly of: string }) {
  return of.split(FIGURE).map((piece, index) =>
    index % 2 === 1 ? (
      // The pieces of one text never change places.
      <bdi dir="ltr" key={index}>
        {piece}
      </bdi>
    ) : (
      piece
    ),
  );
}
