# What kb, run.sh and test.sh share: finding the SDK, building, installing what is missing. Sourced by bash.
# Sets: root (the checkout), DOTNET (the dotnet command).

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1
# No build process stays behind: one that inherits a pipe would keep its reader waiting.
export MSBUILDDISABLENODEREUSE=1
if [ ! -w "${HOME:-/nonexistent}" ]; then
  DOTNET_CLI_HOME="$(mktemp -d)"
  export HOME="$DOTNET_CLI_HOME" DOTNET_CLI_HOME
fi

say() { printf '%s\n' "$*" >&2; }

# Runs a command as root when this user may, without asking for a password; fails otherwise.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 1
  fi
}

apt_ready=
# Installs Debian packages when permitted; quiet, and a failure is the caller's to handle.
install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  as_root true || return 1
  if [ -z "$apt_ready" ]; then
    as_root apt-get update -qq >/dev/null 2>&1 || true
    apt_ready=yes
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

has_icu() {
  local library
  for library in /usr/lib/*/libicuuc.so.* /usr/lib/libicuuc.so.* /usr/lib64/libicuuc.so.* /usr/local/lib/libicuuc.so.*; do
    [ -e "$library" ] && return 0
  done
  return 1
}

# The ICU library cuts Chinese text into words. Its package carries its version in its name.
need_icu() {
  has_icu && return 0
  local package
  say "The ICU library is missing; trying to install it."
  install_packages ca-certificates || true
  package="$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | cut -d' ' -f1 | sort -V | tail -n 1)"
  if [ -n "$package" ] && install_packages "$package" && has_icu; then
    return 0
  fi
  say "The ICU library could not be installed: install libicu (for example: apt-get install libicu-dev)."
  export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
}

# Finds an SDK of the right version or says how to get one.
need_sdk() {
  local candidate
  for candidate in dotnet "${DOTNET_ROOT:-/usr/share/dotnet}/dotnet" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet "$HOME/.dotnet/dotnet"; do
    if command -v "$candidate" >/dev/null 2>&1; then
      DOTNET="$(command -v "$candidate")"
      "$DOTNET" --list-sdks 2>/dev/null | grep -q '^10\.' && return 0
    fi
  done
  say "The .NET SDK 10 is needed and was not found."
  say "Debian and Ubuntu: https://learn.microsoft.com/dotnet/core/install/linux, then: apt-get install dotnet-sdk-10.0"
  exit 69
}

# with_lucene: builds from here on hold the Lucene.Net engine too; MSBuild reads the environment as properties.
with_lucene() { export LuceneNet=true; }

# One line for the state of everything that goes into a build.
sources_state() {
  {
    printf 'LuceneNet=%s\n' "${LuceneNet:-}"
    sources
  } | LC_ALL=C sort | sha256sum | cut -d' ' -f1
}

sources() {
  find "$root/src" "$root"/Directory.* "$root/.editorconfig" -type d \( -name bin -o -name obj \) -prune \
    -o -type f -printf '%p %s %T@\n'
}

# build_once NAME dotnet-arguments…: runs "dotnet ARGUMENTS" in Release, quietly, unless nothing changed since last time.
build_once() {
  local name="$1" state stamp log
  shift
  stamp="$root/src/$name/bin/built.state"
  mkdir -p "$root/src/$name/bin"
  exec 9>"$root/src/$name/bin/built.lock"
  if command -v flock >/dev/null 2>&1; then flock 9; fi
  state="$(sources_state)"
  if [ "$(cat "$stamp" 2>/dev/null || true)" != "$state" ]; then
    say "Building $name (only after a change) …"
    log="$(mktemp)"
    if ! "$DOTNET" "$@" -c Release -v quiet -p:UseSharedCompilation=false >"$log" 2>&1 9>&-; then
      cat "$log" >&2
      rm -f "$log"
      say "The build failed."
      exit 70
    fi
    rm -f "$log"
    printf '%s\n' "$state" >"$stamp"
  fi
  exec 9>&-
}
