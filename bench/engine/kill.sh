#!/usr/bin/env bash
# Ends writing and merging processes at random moments and checks what they leave, then lets readers, a writer and merges work
# together: kill.sh [TIMES] [SECONDS], 300 and 60 without numbers.
set -euo pipefail
cd "$(dirname "$0")/../.."
export ENGINE_KILLS="${1:-300}" ENGINE_SECONDS="${2:-60}"
exec dotnet test tests/Engine.Tests --nologo --filter "KilledTests|Readers_a_writer_and_merges"
