#!/usr/bin/env bash
# Learns the model of src/Search/Ranking and compares runs:
#   run.sh train --corpus F --queries F --qrels F --index DIR [--national] [--ablate] [--run OUT] [--out MODEL.tsv]
#   run.sh compare QRELS RUN_A RUN_B
#   run.sh sheet FILES QUESTIONS.tsv FOLDER     (makes a judged set of files and a sheet of questions)
#   run.sh stages CORPUS QUERIES QRELS INDEX_FOLDER [--national]   (what each stage of the ranking gives and costs)
#   run.sh similar GOLD.json FILES INDEX_FOLDER   (more like this, by shared topics)
#   run.sh ask INDEX_FOLDER QUESTION...   (how questions are read, and what comes first)
#   run.sh suggest CORPUS QUERIES QRELS INDEX_FOLDER   (how fast completions are answered)
set -euo pipefail
exec dotnet run --project "$(dirname "$0")/Relevance.csproj" -c Release -v quiet -- "$@"
