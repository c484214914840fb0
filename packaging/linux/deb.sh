#!/bin/sh
# The Debian package, from what is committed: `deb.sh OUT [twice]`. With `twice` it is built two
# times from nothing, and the two have to be the same to the last bit.
set -eu
cd "$(dirname "$0")/../.."
mkdir -p "$1"
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct "${REVISION:-HEAD}")}
export SOURCE_DATE_EPOCH
make_one() {
    sh packaging/linux/build.sh "$1"
    PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$1/source/packaging/bundle \
        .venv/bin/python "$1/source/packaging/linux/make_deb.py" "$1/hrdoc" "$1"
    rm -rf "$1/source"
}
if [ "${2:-}" != twice ]; then
    make_one "$1"
    exit
fi
for each in one other; do
    rm -rf "$1/$each"
    make_one "$1/$each"
done
cd "$1"
sha256sum one/*.deb other/*.deb one/*.json other/*.json
diff -r one/hrdoc other/hrdoc
cmp one/*.deb other/*.deb
cmp one/*.json other/*.json
echo "The two packages are the same to the last bit."
