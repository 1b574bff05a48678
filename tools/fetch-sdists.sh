#!/bin/sh
# Downloads the source distributions of locks/sdists into FOLDER, by hash, through pip. pip asks the build backend of each for its
# metadata, so the backends come from a hash lock as well and no build environment is resolved.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
folder=${1:?usage: tools/fetch-sdists.sh FOLDER}
lock=$root/locks/sdists
mkdir -p "$folder"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --require-hashes --only-binary :all: -r "$lock/backends.txt"
"$work/venv/bin/pip" download --quiet --no-deps --no-build-isolation --no-binary :all: --require-hashes \
  -r "$lock/requirements.txt" -d "$work/sdists"
mv "$work/sdists"/*.tar.gz "$folder"
