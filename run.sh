#!/usr/bin/env bash
# Builds everything, reads seeds/ into the library when it is empty, and serves it.
# Options: --urls URLS (default http://127.0.0.1:5080), --library DIR (default: $KB_LIBRARY, else library/ here),
# --lucene (build with the Lucene.Net engine and use it; needs a package source that has it), --engine NAME.
set -euo pipefail
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.ci/environment.sh"

urls=http://127.0.0.1:5080
library="${KB_LIBRARY:-$root/library}"
usage() {
  say "usage: run.sh [--urls URLS] [--library DIR] [--lucene] [--engine NAME]"
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
    --lucene) with_lucene ;;
    --engine=*) export KB_ENGINE="${1#*=}" ;;
    --engine)
      [ $# -ge 2 ] || usage 64
      export KB_ENGINE="$2"
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

# Sets host and port of the first address.
first="${urls%%;*}"
address="${first#*://}"
address="${address%%/*}"
host="${address%:*}"
port="${address##*:}"
case "$host" in '*' | '+' | 0.0.0.0 | '[::]' | "$port") host=127.0.0.1 ;; esac
case "$port" in
  *[!0-9]* | '') port=80 ;;
esac

# answers REQUEST: whether something listens there; with a request, whether it answers it with 200.
answers() {
  local status
  exec 3<>"/dev/tcp/$host/$port" || return 1
  if [ -n "${1:-}" ]; then
    printf 'GET %s HTTP/1.0\r\nHost: %s\r\n\r\n' "$1" "$address" >&3
    read -r -t 5 status <&3 || status=
    exec 3<&- 3>&-
    case "$status" in *' 200 '*) return 0 ;; *) return 1 ;; esac
  fi
  exec 3<&- 3>&-
}

if (answers) 2>/dev/null; then
  say "Port $port is in use: another program answers at $host:$port. Choose another address with --urls, for example --urls http://127.0.0.1:8080."
  exit 69
fi

need_icu
need_sdk
site="$root/src/Web/bin/Release/site"
build_once Web publish "$root/src/Web" -o "$site"
kb=("$root/kb")
state=""
if [ -e "$library/library.db" ]; then state="$("${kb[@]}" status --library "$library")"; fi
if [ -z "$state" ] || grep -Eq '^files +0 ' <<<"$state"; then
  say "The library is empty: reading seeds/ …"
  "${kb[@]}" ingest "$root/seeds" --library "$library"
fi

"$DOTNET" "$site/KnowledgeBase.Web.dll" --contentRoot "$site" --urls "$urls" --library "$library" --reader "$root/kb" &
server=$!
trap 'kill -TERM "$server" 2>/dev/null || true' INT TERM EXIT

# Says where to look once the server answers.
health=/healthz
case "$first" in https:*) health= ;; esac
for _ in $(seq 600); do
  kill -0 "$server" 2>/dev/null || break
  if (answers "$health") 2>/dev/null && kill -0 "$server" 2>/dev/null; then
    printf '工会知识库 Union Knowledge Base: %s\n' "$first"
    break
  fi
  sleep 0.2
done
code=0
wait "$server" || code=$?
trap - EXIT
exit "$code"
