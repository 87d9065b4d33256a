# Sourced by examples/quickstart.sh and tests/run.sh: what the build needs, and the build itself.
# Everything is looked at before it is done, so that nothing is done twice.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

packages=(
    g++ cmake ninja-build pkg-config ccache
    libicu-dev libboost-dev libboost-locale-dev libxml2-dev libhunspell-dev libsqlite3-dev nlohmann-json3-dev libcli11-dev
    hunspell-fr hunspell-ru hunspell-kk tzdata
    libgtest-dev libgmock-dev
)

is_installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed'; }

# Installs the missing ones of the packages named, or says what is needed and stops.
install_missing() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This is no Debian: install by hand what is missing of: $*" >&2
        return
    fi
    local missing=() package
    for package in "$@"; do is_installed "$package" || missing+=("$package"); done
    [ ${#missing[@]} -eq 0 ] && return

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || ! sudo -v; then
            echo "Missing Debian packages. As root, run:" >&2
            echo "  apt-get update && apt-get install --no-install-recommends ${missing[*]}" >&2
            exit 3
        fi
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    if ! { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"; } >"${TMPDIR:-/tmp}/triptych-install.log" 2>&1; then
        tail -n 20 "${TMPDIR:-/tmp}/triptych-install.log" >&2
        echo "apt-get could not install: ${missing[*]}" >&2
        exit 3
    fi
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    cd "$root" || exit 3
    if [ ! -f "build/$preset/build.ninja" ]; then
        mkdir -p build
        cmake --preset "$preset" >"build/$preset.configure.log" 2>&1 || { tail -n 30 "build/$preset.configure.log" >&2; exit 3; }
    fi
    cmake --build --preset "$preset" ${1:+--target "$@"}
}
