#!/usr/bin/env bash
# Measures practice cards:
#   run.sh practices GOLD.json FOLDER   named practices found, against gold
#   run.sh lists [--articles N]         lists, filters and the same measure elsewhere over a made-up library
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build bench/cards/CardsBench.csproj -c Release -v q --nologo >&2
exec dotnet bench/cards/bin/Release/net10.0/KnowledgeBase.Bench.Cards.dll "$@"
