#!/usr/bin/env bash
# Measures the product's own query end to end, over HTTP on 127.0.0.1, and Lucene's bare search beside it: product.sh
# CLAUSES.jsonl.gz QUESTIONS.jsonl [--anchor LuceneAnchor.java] [--jars FOLDER] [--rounds N] [--keep FOLDER [--only build|search]].
set -euo pipefail
exec dotnet run --project "$(dirname "$0")/EngineBench.csproj" -c Release -v quiet -- product "$@"
