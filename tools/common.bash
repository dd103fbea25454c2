# shellcheck shell=bash
# What the scripts of this project share. Sourcing it sets `root`; scripts go there with `cd "$root"`.
set -euo pipefail
root=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)

say() { printf '%s\n' "$*"; }

# A message for people on standard error, and the end.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# How many things to do at the same time. FOOTHOLD_JOBS=1 leaves the rest of the machine to others.
jobs_at_once() { printf '%s' "${FOOTHOLD_JOBS:-$(nproc)}"; }

# Puts a Node that is new enough first in PATH.
use_node() {
  local folder
  folder=$("$root/tools/node_path")
  export PATH="$folder:$PATH"
}

# One hash for the names, sizes and times of all files in a folder: it changes when the folder does, and is quick to take.
folder_hash() { (cd -- "$1" && find -L . -type f -printf '%P %s %T@\n' | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1); }
