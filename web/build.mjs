// Builds what browsers load: node web/build.mjs --out DIR
//
// DIR receives style sheets and scripts for the public pages and for the workspace, fonts and images under names that carry a hash of their
// content (so they may be cached for ever), a .gz twin of everything that compresses, manifest.json,
// which tells the server the names, county-map.json, of which the server draws maps, and licenses.txt. When no input
// has changed, nothing is written.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { countyMap } from "./county-map.mjs";

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const modules = join(root, "node_modules");
const stampName = ".stamp.json";
const compressible = /\.(css|js|svg|txt)$/;

// Short names in url(...) of our styles, and the packages' folders they stand for.
const assetFolders = {
  "uswds-images": join(modules, "@uswds/uswds/dist/img"),
  "public-sans": join(modules, "@fontsource/public-sans/files"),
};

// Old phones are in use for long; everything newer than these is translated for them.
const browsers = ["es2019", "chrome80", "firefox78", "safari13"];

async function main() {
  const out = resolve(readArguments().out);
  const inputs = await hashInputs();
  const stamp = await readStamp(out);
  if (stamp.inputs === inputs && stamp.files.every((name) => existsSync(join(out, name)))) {
    return console.log(`${out} is up to date`);
  }

  const files = await bundle();
  await writeOutputs(out, files, stamp.files);
  await writeFile(join(out, stampName), asJson({ inputs, files: [...files.keys()] }));
  report(files);
}

function readArguments() {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  if (values.out) return values;
  console.error("usage: node web/build.mjs --out DIR");
  process.exit(2);
}

/** One hash over our sources, the classes they use and settings; the lock file stands for every package's content. */
async function hashInputs() {
  const folders = ["styles", "src", "images"].map((folder) => join(web, folder));
  const nested = await Promise.all(folders.map(listFiles));
  const settings = ["web/build.mjs", "web/county-map.mjs", "web/tsconfig.json", "package-lock.json"].map(
    (name) => join(root, name),
  );
  const paths = [...nested.flat(), ...settings].sort();
  const hash = createHash("sha256");
  for (const path of paths) {
    hash.update(`${relative(root, path)}\0`).update(await readFile(path));
  }
  hash.update((await usedClasses()).join(" "));
  return hash.digest("hex");
}

/** The classes of USWDS that pages and scripts have. */
let classesInUse;
function usedClasses() {
  // Every style sheet asks, and the sources are read once.
  classesInUse ??= readUsedClasses();
  return classesInUse;
}

async function readUsedClasses() {
  const sources = [join(root, "src"), join(web, "src")].map(listFiles);
  const classes = new Set();
  for (const path of (await Promise.all(sources)).flat())
    for (const [name] of (await readFile(path, "utf8")).matchAll(/\busa-[\w-]+/g)) classes.add(name);
  return [...classes].sort();
}

async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function readStamp(out) {
  try {
    return JSON.parse(await readFile(join(out, stampName), "utf8"));
  } catch {
    return { inputs: "", files: [] };
  }
}

/** All output files by name, without their compressed twins. */
async function bundle() {
  // Loaded here, because a build with nothing to do should not wait for the tools.
  const esbuild = await import("esbuild");
  const { outputFiles } = await esbuild.build(bundleOptions());
  const files = new Map();
  for (const file of outputFiles) files.set(basename(file.path), file.contents);
  keepIconOnly(files);
  files.set(
    "county-map.json",
    Buffer.from(await countyMap(join(modules, "us-atlas/counties-albers-10m.json"))),
  );
  files.set("licenses.txt", await licenses());
  files.set("manifest.json", Buffer.from(asJson(manifestOf([...files.keys()]))));
  return files;
}

function bundleOptions() {
  return {
    absWorkingDir: root,
    entryPoints: [
      { in: "web/src/main.ts", out: "foothold" },
      { in: "web/src/workspace.ts", out: "workspace" },
      { in: "web/styles/foothold.scss", out: "foothold" },
      { in: "web/styles/workspace.scss", out: "workspace" },
      { in: "web/images/favicon.svg", out: "favicon" },
    ],
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    // Nothing is written there; esbuild needs a folder to reckon the paths between files.
    outdir: "build",
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: browsers,
    // Safari 13 fails only in a corner of destructuring that our scripts do not use.
    supported: { destructuring: true },
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    loader: { ".svg": "file", ".woff2": "file" },
    plugins: [sassPlugin, assetPlugin],
  };
}

const sassPlugin = {
  name: "sass",
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, async ({ path }) => {
      const sass = await import("sass");
      const { css } = sass.compile(path, {
        loadPaths: [join(modules, "@uswds/uswds/packages")],
        quietDeps: true,
      });
      return { contents: await withoutUnused(css), loader: "css", resolveDir: dirname(path) };
    });
  },
};

/**
 * Leaves out the rules of USWDS for components and variants that no page has; they would be a third of what a phone
 * loads before it shows anything. All else stays: our own classes are put together from parts in places.
 */
async function withoutUnused(css) {
  const { PurgeCSS } = await import("purgecss");
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: (await usedClasses()).join(" "), extension: "txt" }],
    css: [{ raw: css }],
    safelist: { standard: [/^(?!usa-)/] },
  });
  return purged.css;
}

const assetPlugin = {
  name: "assets",
  setup(build) {
    build.onResolve({ filter: /^(uswds-images|public-sans)\// }, ({ path }) => {
      const [folder, ...rest] = path.split("/");
      return { path: join(assetFolders[folder], ...rest) };
    });
  },
};

/** An image as an entry point yields the image and a script that names it; the script is of no use. */
function keepIconOnly(files) {
  for (const name of files.keys()) {
    if (/^favicon-.*\.js$/.test(name)) files.delete(name);
  }
}

function manifestOf(names) {
  const find = (pattern) => names.find((name) => pattern.test(name));
  return {
    styles: find(/^foothold-.*\.css$/),
    workspaceStyles: find(/^workspace-.*\.css$/),
    script: find(/^foothold-.*\.js$/),
    workspaceScript: find(/^workspace-.*\.js$/),
    icon: find(/^favicon-.*\.svg$/),
    fonts: names.filter((name) => name.endsWith(".woff2")).sort(),
  };
}

/** The font's licence asks to travel with the font, the icons' with the icons, and the shapes' with the shapes. */
async function licenses() {
  const sources = ["@fontsource/public-sans/LICENSE", "@uswds/uswds/LICENSE.md", "us-atlas/LICENSE"];
  const texts = await Promise.all(sources.map((source) => readFile(join(modules, source), "utf8")));
  return Buffer.from(sources.map((source, index) => `${source}\n\n${texts[index]}`).join("\n\n"));
}

/** The manifest is written last, so that it never names a file that is not there yet. */
async function writeOutputs(out, files, formerFiles) {
  await mkdir(out, { recursive: true });
  for (const [name, contents] of files) {
    await writeFile(join(out, name), contents);
    if (compressible.test(name)) await writeFile(join(out, `${name}.gz`), gzipSync(contents, { level: 9 }));
  }
  const stale = formerFiles.filter((name) => !files.has(name));
  await Promise.all(
    stale.flatMap((name) => [name, `${name}.gz`]).map((name) => rm(join(out, name), { force: true })),
  );
}

function asJson(value) {
  return JSON.stringify(value, null, 2) + "\n";
}

function report(files) {
  for (const [name, contents] of files) {
    const compressed = compressible.test(name) ? `, ${gzipSync(contents, { level: 9 }).length} gz` : "";
    console.log(`${name}  ${contents.length} bytes${compressed}`);
  }
}

try {
  await main();
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}
