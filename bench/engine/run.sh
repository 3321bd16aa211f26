#!/usr/bin/env bash
# Measures the engine, and Lucene beside it in the same run: run.sh CLAUSES.jsonl.gz QUESTIONS.jsonl [--anchor LuceneAnchor.java]
# [--jars FOLDER] [--times N] [--rounds N] [--keep FOLDER [--only build|search]]. Exits 0 only when every goal of the table is met.
set -euo pipefail
exec dotnet run --project "$(dirname "$0")/EngineBench.csproj" -c Release -v quiet -- "$@"
