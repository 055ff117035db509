/** What a page says while it reads the device, with the room of a window: what stands below is not seen to move. */
export function Opening({ text }: { readonly text: string }) {
  return (
    <p className="opening" role="status">
      {text}
    </p>
  );
}
