// Speaks HTTP by hand, for what no client would send.
import { connect } from "node:net";

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends the bytes to the server at this address and reads until it closes the connection. */
export async function sendRaw(address: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  const pieces: Buffer[] = [];
  socket.on("data", (piece) => pieces.push(piece));
  const closed = new Promise<void>((done, failed) => socket.on("end", done).on("error", failed));
  socket.write(bytes);
  await closed;
  socket.destroy();
  return readAnswer(Buffer.concat(pieces).toString());
}

function readAnswer(text: string): RawAnswer {
  const [head = "", body = ""] = text.split(/\r\n\r\n(.*)/s);
  const [statusLine = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line): [string, string] => {
    const [name = "", value = ""] = line.split(/: (.*)/);
    return [name.toLowerCase(), value];
  });
  return { status: Number(statusLine.split(" ")[1]), headers: Object.fromEntries(headers), body };
}
