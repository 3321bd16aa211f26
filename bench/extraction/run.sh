#!/usr/bin/env bash
# Measures how well articles are taken off raw pages. Arguments are those of the program, e.g.
#   bench/extraction/run.sh score-gold GOLD.json seeds
#   bench/extraction/run.sh typeset --mode single --files 6
# Without arguments: 200 mixed files of synthetic articles.
set -euo pipefail
cd "$(dirname "$0")/../.."
project=bench/extraction/Extraction.csproj
dotnet build "$project" -c Release -v q --nologo >&2
exec dotnet bench/extraction/bin/Release/net10.0/KnowledgeBase.Bench.Extraction.dll "${@:-typeset}"
