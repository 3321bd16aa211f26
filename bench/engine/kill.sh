#!/usr/bin/env bash
# Ends writing processes at random moments and checks what they leave: kill.sh [TIMES], 300 without a number.
set -euo pipefail
cd "$(dirname "$0")/../.."
ENGINE_KILLS="${1:-300}" exec dotnet test tests/Engine.Tests --nologo --filter KilledTests
