// The app on a phone that makes the codes of the second step.
import { createHmac } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The step of 30 seconds in which a moment lies. */
export const stepOf = (moment: number): number => Math.floor(moment / 30_000);

/** The code of RFC 6238 for a step of 30 seconds. */
export function codeAt(secret: string, step: number): string {
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const message = Buffer.alloc(8);
  message.writeBigInt64BE(BigInt(step));
  const digest = createHmac("sha1", key).update(message).digest();
  const at = digest[19]! & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
