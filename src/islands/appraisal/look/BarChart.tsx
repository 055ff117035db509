interface Bar {
  readonly label: string;
  readonly value: number;
}

const BAR = 28;
const GAP = 10;
const HEIGHT = 120;
const FOOT = 18;

/** Bars beside a table with the same figures, which is what readers of screens get. One tone: it prints in grey. */
export function BarChart({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const width = bars.length * (BAR + GAP) + GAP;
  return (
    <svg className="bar-chart" viewBox={`0 0 ${width} ${HEIGHT + FOOT * 2}`} aria-hidden="true">
      {bars.map(({ label, value }, index) => {
        const x = GAP + index * (BAR + GAP);
        const height = (value / most) * HEIGHT;
        const top = FOOT + HEIGHT - height;
        return (
          <g key={label}>
            <rect x={x} y={top} width={BAR} height={height} />
            <text x={x + BAR / 2} y={top - 4} textAnchor="middle" fontSize="11">
              {value}
            </text>
            <text x={x + BAR / 2} y={HEIGHT + FOOT + 14} textAnchor="middle" fontSize="11">
              {label}
            </text>
          </g>
        );
      })}
      <line x1="0" y1={FOOT + HEIGHT} x2={width} y2={FOOT + HEIGHT} />
    </svg>
  );
}
