// Offers a map as a PNG picture, which the browser paints from the SVG file that the server makes. The button is added
// here and not by the server, because without a script it would do nothing.
import { addLiveRegion } from "./live-region";
import { textOf } from "./texts";

// Enough for a page of paper.
const pixelsPerUnit = 2;

export function offerPicture(box: HTMLElement): void {
  const source = box.querySelector<HTMLAnchorElement>("a[download]");
  if (!source) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "usa-button usa-button--outline";
  button.textContent = textOf(box, "png");
  box.append(button);
  const announce = addLiveRegion(box);
  button.addEventListener("click", () => {
    paint(source.href)
      .then((picture) => save(picture, source.download.replace(/\.svg$/, ".png")))
      .catch(() => {
        announce(textOf(box, "failed"));
        button.textContent = textOf(box, "failed");
        button.disabled = true;
      });
  });
}

async function paint(address: string): Promise<Blob> {
  const image = new Image();
  const loaded = new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
  });
  image.src = address;
  await loaded;
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * pixelsPerUnit;
  canvas.height = image.naturalHeight * pixelsPerUnit;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

function save(picture: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
