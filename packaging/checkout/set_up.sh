#!/bin/sh
# Makes a fresh checkout able to work: `set_up.sh python`, `set_up.sh screen`, `set_up.sh strangers`.
# It installs system packages where it may (root, or sudo without a question, on a system with apt).
# Where it may not, it prints the one line to type. Nothing here is ever run by HRDoc itself.
set -eu
cd "$(dirname "$0")/../.."
venv=.venv

say() { printf '%s\n' "$*" >&2; }

# Install the named Debian packages; fails where that is not allowed or not possible.
install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        say "Please install: $*"
        return 1
    fi
    if [ "$(id -u)" = 0 ]; then
        become=""
    elif sudo -n true >/dev/null 2>&1; then
        become="sudo -n"
    else
        say "Please type:  sudo apt-get install --no-install-recommends $*"
        return 1
    fi
    say "Installing $*"
    log=$(mktemp)
    if { $become apt-get update -q \
        && $become env DEBIAN_FRONTEND=noninteractive \
            apt-get install -q -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
        rm -f "$log"
        return 0
    fi
    tail -n 5 "$log" >&2
    rm -f "$log"
    say "That did not work. Please type:  sudo apt-get install --no-install-recommends $*"
    return 1
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            echo "$name"
            return
        fi
    done
    say "HRDoc needs Python 3.11 or newer."
    return 1
}

set_up_python() {
    if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        python=$(find_python) || { install_packages python3 python3-venv && python=$(find_python); }
        "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 || install_packages python3-venv
        say "Making the virtual environment in $venv"
        "$python" -m venv --clear "$venv"
    fi
    say "Installing the packages of requirements.lock"
    export PIP_DISABLE_PIP_VERSION_CHECK=1
    "$venv/bin/python" -m pip install --quiet --require-hashes --requirement requirements.lock
    "$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
}

missing_programs() {
    for pair in age:age ssh-keygen:openssh-client unzip:unzip bsdtar:libarchive-tools \
        sha256sum:coreutils node:nodejs npm:npm \
        xvfb-run:xvfb xauth:xauth xdotool:xdotool openbox:openbox dbus-run-session:dbus; do
        command -v "${pair%%:*}" >/dev/null 2>&1 || printf '%s ' "${pair#*:}"
    done
    missing_screen_parts
}

# A real screen to draw on, and the bus by which a screen reader hears the window.
missing_screen_parts() {
    for pair in libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 \
        libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-shape.so.0:libxcb-shape0 \
        libxcb-xkb.so.1:libxcb-xkb1 libxcb-render-util.so.0:libxcb-render-util0 \
        libxcb-image.so.0:libxcb-image0 libxcb-randr.so.0:libxcb-randr0 \
        libxkbcommon-x11.so.0:libxkbcommon-x11-0; do
        /sbin/ldconfig -p 2>/dev/null | grep -q "${pair%%:*}" || printf '%s ' "${pair#*:}"
    done
    /usr/bin/python3 -c 'import pyatspi' >/dev/null 2>&1 ||
        printf '%s ' at-spi2-core gir1.2-atspi-2.0 python3-gi python3-pyatspi
}

# Qt draws without a screen in the tests, but the system's drawing libraries must be there. What
# the strangers need is named with them, so that there is one line to type and not two.
set_up_screen() {
    if ! "$venv/bin/python" -c 'import PySide6.QtWidgets' >/dev/null 2>&1; then
        # shellcheck disable=SC2046  # a list of words
        install_packages libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 \
            $(missing_programs)
    fi
}

fetch_npm_packages() {
    (cd tests/strangers/node && npm ci --silent --no-audit --no-fund --ignore-scripts) && return
    say "npm could not fetch the packages of tests/strangers/node/package-lock.json."
    return 1
}

# The strangers are oracles: without them their tests are skipped and say why; fails if one is
# missing.
set_up_strangers() {
    complete=true
    missing=$(missing_programs)
    # shellcheck disable=SC2086  # a list of words
    if [ -n "$missing" ] && ! install_packages $missing; then
        complete=false
    fi
    if ! { command -v npm >/dev/null 2>&1 && fetch_npm_packages; }; then
        complete=false
    fi
    $complete || say "The tests that need what is missing are skipped and say so."
    $complete
}

case "${1:-}" in
    python) set_up_python ;;
    screen) set_up_screen ;;
    strangers) set_up_strangers ;;
    *)
        say "usage: set_up.sh python | screen | strangers"
        exit 2
        ;;
esac
