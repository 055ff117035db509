declare module 'subset-font' {
  /** A font cut to the characters of `text`, with every glyph that shaping them can lead to. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'sfnt' | 'woff2' },
  ): Promise<Buffer>;
}

declare module 'fontverter' {
  /** The same font in another container. */
  export function convert(font: Buffer, format: 'sfnt' | 'woff2'): Promise<Buffer>;
  const fontverter: { readonly convert: typeof convert };
  export default fontverter;
}
