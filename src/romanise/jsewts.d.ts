declare module 'jsewts' {
  const jsewts: {
    /** Wylie of a Tibetan text. Signs outside Tibetan come back in square brackets. */
    toWylie(text: string): string;
    /** Tibetan of a text in Wylie; what it doubts goes into `warnings`. */
    fromWylie(text: string, options?: object, warnings?: string[]): string;
  };
  export default jsewts;
}
