// What own-thread.test.ts calls.
const heard: string[] = [];

export const same = <T>(thing: T): T => thing;

export async function note(number: number, milliseconds: number): Promise<void> {
  heard.push(`begun ${number}`);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  heard.push(`done ${number}`);
}
export const noted = () => heard;

export const sizeOf = ({ content }: { content: Uint8Array }) => content.byteLength;

export function fail(why: string): never {
  throw new Error(why);
}
export const failLater = (why: string) => Promise.reject(new Error(why));
