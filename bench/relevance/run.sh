#!/usr/bin/env bash
# Learns the model of src/Search/Ranking and compares runs:
#   run.sh train --corpus F --queries F --qrels F --index DIR [--national] [--ablate] [--out MODEL.tsv]
#   run.sh compare QRELS RUN_A RUN_B
set -euo pipefail
exec dotnet run --project "$(dirname "$0")/Relevance.csproj" -c Release -v quiet -- "$@"
