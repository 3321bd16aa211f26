#!/usr/bin/env bash
# Builds an index of clauses and measures searches in it: run.sh CLAUSES.jsonl.gz QUESTIONS.jsonl
set -euo pipefail
exec dotnet run --project "$(dirname "$0")/EngineBench.csproj" -c Release -v quiet -- "$@"
