#!/usr/bin/env bash
# Installs what is missing, builds, runs every test: tests/run.sh [PRESET], where PRESET is dev (the default), asan, tsan or coverage.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../.ci/setup.sh"

preset=${1:-dev}
install_missing "${packages[@]}"
build "$preset"
exec ctest --preset "$preset" --parallel "$(nproc)"
