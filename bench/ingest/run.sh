#!/usr/bin/env bash
# Measures kb ingest on a folder of laws: speed, and memory at two sizes. Arguments: --corpus F [--policies DIR]
# [--counts 500,3300] [--jobs 1,2]
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build bench/ingest/IngestBench.csproj -c Release -v q --nologo >&2
exec dotnet bench/ingest/bin/Release/net10.0/KnowledgeBase.Bench.Ingest.dll "$@"
