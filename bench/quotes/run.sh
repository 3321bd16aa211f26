#!/usr/bin/env bash
# Measures the checking of quotations: run.sh (--library DIR | --clauses CLAUSES.jsonl.gz [--index DIR]) --prose FOLDER [--drafts N] [--seed N]
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build bench/quotes/QuotesBench.csproj -c Release -v q --nologo >&2
exec dotnet bench/quotes/bin/Release/net10.0/KnowledgeBase.Bench.Quotes.dll "$@"
