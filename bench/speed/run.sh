#!/usr/bin/env bash
# Measures ingest and search. Arguments: [--files N] [--queries N] [--articles FILE.jsonl] [--seed N]
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build bench/speed/Speed.csproj -c Release -v q --nologo >&2
exec dotnet bench/speed/bin/Release/net10.0/KnowledgeBase.Bench.Speed.dll "$@"
