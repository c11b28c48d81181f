/** The name; its i is dotted with the ring. */
export function Wordmark({ size = 24 }: { size?: number }) {
  return (
    <span className="wordmark serif" style={{ fontSize: size }} role="img" aria-label="Tenir">
      <span aria-hidden>
        Ten<span className="wordmark-i">ı</span>r
      </span>
    </span>
  );
}
