/** What the benches use of autocannon, which brings no types. */
declare module "autocannon" {
  interface Options {
    url: string;
    method: "POST";
    connections: number;
    /** In seconds. */
    duration: number;
    workers: number;
    /** Puts a new id wherever the body says [<id>]. */
    idReplacement: boolean;
    headers: Record<string, string>;
    body: string;
  }
  interface Result {
    "2xx": number;
    non2xx: number;
    errors: number;
    duration: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
