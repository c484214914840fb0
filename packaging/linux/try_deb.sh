#!/bin/sh
# Installs the package into a bare Debian and starts it: `try_deb.sh PACKAGE [BARE]`, as root.
# BARE is the folder of a minimal Debian 12 to be copied; without it debootstrap makes one (network).
# Nothing is installed there but the package and what it depends on. The screen stands outside.
set -eu
deb=$(readlink -f "$1")
bare=${2:-}
mirror=${MIRROR:-http://deb.debian.org/debian}
root=$(mktemp -d "${TMPDIR:-/tmp}/hrdoc-try.XXXXXX")

if [ -z "${HRDOC_TRY_INSIDE:-}" ]; then
    rmdir "$root"
    # In a place of its own, so that whatever is mounted goes when this ends.
    HRDOC_TRY_INSIDE=1 exec unshare --mount --pid --fork --kill-child "$0" "$@"
fi
screen=""
app=""
end() {
    for each in $app $screen; do kill "$each" 2>/dev/null || true; done
    wait
    umount "$root/tmp/.X11-unix" "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap end EXIT
say() { printf '%s\n' "--- $*"; }
fail() { printf '%s\n' "FAILED: $*" >&2; exit 1; }
inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }
user() { chroot --userspec=1000:1000 "$root" /usr/bin/env -i HOME=/srv/try PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"; }

say "a bare Debian"
if [ -n "$bare" ]; then
    cp -a --one-file-system "$bare/." "$root"
else
    debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 || { tail "$root.log"; exit 1; }
    rm -f "$root.log"
fi
chmod 755 "$root"
before=$(inside dpkg-query -W | wc -l)
cp /etc/resolv.conf /etc/hosts "$root/etc/"
mount -t proc proc "$root/proc"
install -d -o 1000 -g 1000 -m 700 "$root/srv/try"
printf 'try:x:1000:1000::/srv/try:/bin/sh\n' >>"$root/etc/passwd"
printf 'try:x:1000:\n' >>"$root/etc/group"
cp "$deb" "$root/hrdoc.deb"

say "install it with what it depends on, and nothing else"
inside apt-get update -q >/dev/null
inside env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends /hrdoc.deb \
    >"$root/install.log" 2>&1 || { tail "$root/install.log"; fail "it does not install"; }
after=$(inside dpkg-query -W | wc -l)
say "$before packages before, $after after"

say "every library finds what it asks for"
inside sh -c 'cd /usr/lib/hrdoc && find . -name "*.so*" -type f -o -name hrdoc -type f' |
    while read -r library; do
        inside env LD_LIBRARY_PATH=/usr/lib/hrdoc/_internal ldd "/usr/lib/hrdoc/$library" 2>/dev/null |
            grep 'not found' | sed "s|^|$library: |"
    done >"$root/missing"
[ ! -s "$root/missing" ] || { cat "$root/missing"; fail "libraries are missing"; }

say "nothing in it speaks to a network"
[ -z "$(find "$root/usr/lib/hrdoc" \( -name '*QtNetwork*' -o -name '*Qt6Network*' -o -path '*/plugins/tls/*' \
    -o -path '*/networkinformation/*' -o -name '_ssl*' -o -name 'libqvnc*' \))" ] || fail "a network module came along"

say "the command line, as a user"
printf 'a passphrase only for this test\n' >"$root/srv/try/words"
chown 1000:1000 "$root/srv/try/words"
user hrdoc --version
user hrdoc init /srv/try/vault --no-recovery --passphrase-file /srv/try/words >/dev/null
printf '{"title":"A case on trial"}' | user hrdoc add /srv/try/vault case --from - --passphrase-file /srv/try/words
user hrdoc seal /srv/try/vault --all --passphrase-file /srv/try/words >/dev/null
user hrdoc list /srv/try/vault --passphrase-file /srv/try/words | grep -q 'A case on trial' || fail "the case is not listed"
user hrdoc check /srv/try/vault --passphrase-file /srv/try/words

say "the window, on a screen outside"
number=97
mkdir -p "$root/tmp/.X11-unix"
Xvfb ":$number" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
sleep 2
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
user env DISPLAY=":$number" QT_QPA_PLATFORM=xcb hrdoc >"$root/window.log" 2>&1 &
app=$!
waited=0
until DISPLAY=":$number" xdotool search --onlyvisible --name HRDoc >/dev/null 2>&1; do
    waited=$((waited + 1))
    [ "$waited" -lt 60 ] || { cat "$root/window.log"; fail "no window in 30 seconds"; }
    sleep 0.5
done
sleep 2
if [ -n "${PICTURE:-}" ]; then
    DISPLAY=":$number" import -window root "$PICTURE"
fi
colours=$(DISPLAY=":$number" import -window root -format '%k' info: 2>/dev/null || echo 100)
[ "$colours" -gt 20 ] || fail "the window is empty"
kill -0 "$app" 2>/dev/null || { cat "$root/window.log"; fail "the window is gone"; }
[ ! -s "$root/window.log" ] || { cat "$root/window.log"; fail "the window complains"; }
kill "$app"
wait "$app" || true
app=""

say "gone again"
inside dpkg --purge hrdoc >/dev/null 2>&1
[ ! -e "$root/usr/lib/hrdoc" ] || fail "something stayed behind"
say "all of it works"
