#!/usr/bin/env bash
# Damaged files of every format through the workers, for a time. Arguments: [--minutes N] [--seed N] [--jobs N]
# [--samples FOLDER] [--keep FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build bench/fuzz/Fuzz.csproj -c Release -v q --nologo >&2
exec dotnet bench/fuzz/bin/Release/net10.0/KnowledgeBase.Bench.Fuzz.dll "$@"
