/** The same type without `readonly`: what a desk gives is not changed here, and the schemas of answers do not know the word. */
type Writable<T> = T extends string | number | boolean | null | undefined
  ? T
  : unknown extends T
    ? T
    : { -readonly [K in keyof T]: Writable<T[K]> };

/** A desk's view as its schema wants it; types are checked as ever. */
export const presented = async <T>(view: Promise<T>): Promise<Writable<T>> => (await view) as Writable<T>;
