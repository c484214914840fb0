#!/bin/sh
# Builds the folder of HRDoc for Linux: `build.sh OUT`. Nothing of this machine is left in it: twice
# the same source, Python and packages give twice the same files.
set -eu
cd "$(dirname "$0")/../.."
out=$(mkdir -p "$1" && cd "$1" && pwd)
python=$PWD/.venv/bin/python
tools=$PWD/.venv/packaging

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
PYTHONHASHSEED=1
PYTHONDONTWRITEBYTECODE=1
export SOURCE_DATE_EPOCH PYTHONHASHSEED PYTHONDONTWRITEBYTECODE

if ! cmp -s packaging/requirements.lock "$tools/requirements.lock"; then
    rm -rf "$tools"
    "$python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
        --requirement packaging/requirements.lock --target "$tools"
    cp packaging/requirements.lock "$tools/requirements.lock"
fi

# The program as it would be installed, from what is committed and from nothing else; always in the
# same place, for compiled code remembers where it was read.
work=${TMPDIR:-/tmp}/hrdoc-build-$(id -u)
rm -rf "$work"
mkdir -m 700 "$work"
trap 'rm -rf "$work"' EXIT
mkdir "$work/source"
git archive "${REVISION:-HEAD}" | tar -x -C "$work/source"
"$python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
    --no-compile --target "$work/app" "$work/source"

cd "$work"  # Python looks for modules where it stands
HRDOC_APP=$work/app PYTHONPATH=$work/app:$tools "$python" -m PyInstaller --noconfirm --clean \
    --log-level WARN --distpath "$work/dist" --workpath "$work/work" \
    source/packaging/linux/hrdoc.spec
rm -rf "$out/hrdoc" "$out/source"
cp -r "$work/dist/hrdoc" "$out/hrdoc"
cp -r "$work/source" "$out/source"  # what else a package is made of has to be as committed, too
