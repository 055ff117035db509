declare module 'jsewts' {
  const jsewts: { fromWylie(text: string, options?: object, warnings?: string[]): string };
  export default jsewts;
}
