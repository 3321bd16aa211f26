#!/usr/bin/env bash
# Builds everything, reads seeds/ into the library when it is empty, and serves it.
# Options: --urls URLS (default http://127.0.0.1:5080), --library DIR (default: $KB_LIBRARY, else library/ here).
set -euo pipefail
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.ci/environment.sh"

urls=http://127.0.0.1:5080
library="${KB_LIBRARY:-$root/library}"
usage() {
  say "usage: run.sh [--urls URLS] [--library DIR]"
  exit "$1"
}
while [ $# -gt 0 ]; do
  case "$1" in
    --urls=*) urls="${1#*=}" ;;
    --library=*) library="${1#*=}" ;;
    --urls | --library)
      [ $# -ge 2 ] || usage 64
      if [ "$1" = --urls ]; then urls="$2"; else library="$2"; fi
      shift
      ;;
    -h | --help) usage 0 ;;
    *) usage 64 ;;
  esac
  shift
done
[ -n "$urls" ] && [ -n "$library" ] || usage 64
# The server is started from its own folder: a relative path must keep its meaning.
library="$(realpath -m -- "$library")"

need_icu
need_sdk
site="$root/src/Web/bin/Release/site"
build_once Web publish "$root/src/Web" -o "$site"
kb=("$root/kb")
if "${kb[@]}" status --library "$library" | grep -Eq '^files +0 '; then
  say "The library is empty: reading seeds/ …"
  "${kb[@]}" ingest "$root/seeds" --library "$library"
fi

"$DOTNET" "$site/KnowledgeBase.Web.dll" --contentRoot "$site" --urls "$urls" --library "$library" &
server=$!
trap 'kill -TERM "$server" 2>/dev/null || true' INT TERM EXIT

# Says where to look once the first address answers.
first="${urls%%;*}"
address="${first#*://}"
address="${address%%/*}"
host="${address%:*}"
port="${address##*:}"
case "$host" in '*' | '+' | 0.0.0.0 | '[::]') host=127.0.0.1 ;; esac
for _ in $(seq 600); do
  kill -0 "$server" 2>/dev/null || break
  if (exec 3<>"/dev/tcp/$host/$port") 2>/dev/null; then
    printf '工会知识库 Union Knowledge Base: %s\n' "$first"
    break
  fi
  sleep 0.2
done
code=0
wait "$server" || code=$?
trap - EXIT
exit "$code"
