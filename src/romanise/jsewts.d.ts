declare module 'jsewts' {
  const jsewts: {
    /** Wylie of a Tibetan text. Signs outside Tibetan come back in square brackets. */
    toWylie(text: string): string;
  };
  export default jsewts;
}
